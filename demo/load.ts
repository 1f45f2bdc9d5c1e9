export {
  type DemoApplication,
  demonstrationState,
  type LoadOptions,
  type LoadResult,
  loadDemonstration,
} from "./jiaozuo-2023/load/index.ts";
