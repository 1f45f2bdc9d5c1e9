// HiGHS (npm highs, WebAssembly) in a worker thread: tells what it knows on the way, and how it ended.
import { parentPort, workerData } from "node:worker_threads";
import loader, { type CallbackData, type ModelData } from "highs";

// The package is CommonJS to the types and a module to Node: its default is the loader either way.
const highs = await (loader as unknown as typeof import("highs").default)();
const model = highs.createModel(workerData as ModelData);
model.options.set({ output_flag: false });
const { callbackType, modelStatus } = highs.constants;
const tell = ({ data }: { readonly data: CallbackData }): undefined => {
  parentPort?.postMessage({ bound: data.mip_dual_bound, columns: data.mip_solution });
};
model.run({ [callbackType.mipLogging]: tell, [callbackType.mipImprovingSolution]: tell });
const status = model.getModelStatus();
parentPort?.postMessage({
  ended: true,
  optimal: status === modelStatus.optimal,
  infeasible: status === modelStatus.infeasible,
  bound: model.info.get("mip_dual_bound"),
});
