import type { paths } from "./schema.gen.ts";

// Pages are checked against the operations as they are: see tools/generate-client.ts.
declare module "#platform/web/data/typed.ts" {
  interface ApiPaths extends paths {}
}
