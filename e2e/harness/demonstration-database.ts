// A program: makes a database holding the demonstration (a copy of the one the database tests use), says where it is and
// removes it when asked to stop. A process of its own, so that the browser tests load none of the server.
import { demonstration } from "#apps/server/testing/demonstration.ts";
import { testApplication } from "#apps/server/testing/test-application.ts";

const { url, close } = await testApplication({ prepared: demonstration, poolSize: 2 });
process.once("SIGTERM", () => {
  close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
setInterval(() => {}, 60_000); // stays until asked to stop
process.stdout.write(`database: ${url}\n`);
