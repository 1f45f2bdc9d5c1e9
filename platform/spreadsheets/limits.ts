/**
 * Caps on what an upload may cost. A legitimate registration workbook (25,000 × 30) is about 5 MB and inflates to about
 * 60 MB; hostile ones must end within 5 s and 256 MB (docs: reliability, row 13).
 */
export const LIMITS = {
  fileBytes: 30 * 1024 * 1024,
  zipEntries: 2_000,
  /** Sum of declared sizes, and of really inflated bytes. */
  inflatedBytes: 320 * 1024 * 1024,
  /** A part above `ratioFloorBytes` that shrinks by more than this was made to explode. */
  ratio: 400,
  ratioFloorBytes: 8 * 1024 * 1024,
  smallPartBytes: 4 * 1024 * 1024,
  stylesBytes: 16 * 1024 * 1024,
  sharedStringsBytes: 64 * 1024 * 1024,
  /** One row, or what stands before or after all rows. */
  segmentBytes: 24 * 1024 * 1024,
  cellChars: 32_767,
  rows: 100_000,
  columns: 256,
  sheets: 64,
  merges: 100_000,
  previewRows: 60,
  inspectMs: 5_000,
  /** Time a reader may make the caller wait in total; the caller's own work does not count. */
  readMs: 60_000,
  workerHeapMb: 112,
  /** Heap and buffers of the thread that reads one file. */
  workerMb: 256,
  concurrentJobs: 2,
} as const;
