import { testApplication } from "../testing/test-application.ts";
import { readWorld, smallWorld } from "./world/index.ts";

const t = await testApplication({ prepared: smallWorld });
console.log(await readWorld(t));
await t.close();
