#!/usr/bin/env node
// The `huizhi` command: relative file arguments mean the caller's folder, standard output carries only the result.
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("apps/cli/main.ts", process.argv.slice(2));
