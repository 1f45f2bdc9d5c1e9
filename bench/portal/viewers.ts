import { connect, type Socket } from "node:net";
import { argv, send } from "./viewer-messages.ts";

// Viewers of the live page in a process of their own: each a real connection that reads, and some that stand still. Told by the parent
// which code to wait for, they say when each of them saw it.

const { port, count, stalled, addresses } = argv;
const encoder = (address: string) =>
  `GET /portal/live/events HTTP/1.1\r\nhost: ${address}:${port}\r\naccept: text/event-stream\r\n\r\n`;

let waited = "";
const times: number[] = [];
let [opened, dropped, refused] = [0, 0, 0];
/** What each viewer has of a frame that arrived in pieces: codes can be cut in two. */
const tails = new Map<number, string>();
const seen = new Set<number>();

function view(index: number, still: boolean): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({
      host: "127.0.0.1",
      port,
      localAddress: addresses[index % addresses.length],
    });
    let begun = false;
    socket.setEncoding("latin1");
    socket.on("data", (piece: string) => {
      if (!begun) {
        begun = true;
        if (piece.startsWith("HTTP/1.1 200")) opened++;
        else refused++;
        resolve(socket);
        if (still) socket.pause();
        return;
      }
      if (!waited || seen.has(index)) return;
      if (`${tails.get(index) ?? ""}${piece}`.includes(waited)) {
        seen.add(index);
        times.push(Date.now());
      }
      tails.set(index, piece.slice(-24));
    });
    socket.on("error", () => resolve(socket));
    socket.on("close", () => {
      if (begun && !ending) dropped++;
      resolve(socket);
    });
    socket.write(encoder("127.0.0.1"));
  });
}

let ending = false;
const sockets: Socket[] = [];
process.on("message", async (message: { type: string; code?: string }) => {
  if (message.type === "wait") {
    waited = message.code ?? "";
    times.length = 0;
    seen.clear();
    tails.clear();
    send({ type: "waiting" });
  } else if (message.type === "told") {
    send({ type: "times", times: [...times], dropped });
  } else if (message.type === "end") {
    ending = true;
    for (const socket of sockets) socket.destroy();
    process.disconnect();
  }
});

for (let i = 0; i < count; i += 200)
  sockets.push(
    ...(await Promise.all(
      Array.from({ length: Math.min(200, count - i) }, (_, j) => view(i + j, i + j < stalled)),
    )),
  );
send({ type: "open", opened, refused });
