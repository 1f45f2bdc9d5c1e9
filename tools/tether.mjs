// Loaded before the program (by the bootstrap and by the test runner): when the process at the other end of the
// pipe dies without a word, this one stops as if it had been asked to.
import { Socket } from "node:net";

// "handle:process": the process at the other end is named, because programs pass their environment on.
const [handle, holder] = (process.env.HUIZHI_TETHER ?? "").split(":").map(Number);
delete process.env.HUIZHI_TETHER;

if (handle > 2 && holder === process.ppid) {
  const tether = new Socket({ fd: handle, readable: true, writable: false });
  tether.on("error", () => {});
  tether.on("close", () => {
    if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM", "SIGTERM");
    else process.exit(143);
  });
  tether.resume();
  tether.unref();
}
