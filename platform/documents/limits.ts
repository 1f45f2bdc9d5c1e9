/** Caps on what reading one uploaded document may cost. A CV of thirty pages is about 1 MB and read in half a second. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  /** `word/document.xml` once unpacked; the text of a book has two million characters. */
  partBytes: 24 * 1024 * 1024,
  pages: 80,
  /** What is read of the text; the rest is left. */
  textChars: 200_000,
  /** Fewer characters on all pages together is a scan. */
  leastChars: 20,
  milliseconds: 8_000,
  /** How much longer by the clock a busy machine may take. */
  patience: 4,
  heapMb: 160,
  workerMb: 320,
  concurrent: 2,
  /** Files that may wait for their turn; each stays in memory until then. */
  waiting: 12,
} as const;
