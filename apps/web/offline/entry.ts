import { type Shell, startWorker, type WorkerScope } from "./worker.ts";

// The build puts what is to be kept in place of the mark (plugin.ts).
startWorker(self as unknown as WorkerScope, JSON.parse("__HUIZHI_SHELL__") as Shell);
