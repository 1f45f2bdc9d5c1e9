import type { ImportView } from "#platform/imports/service/imports.view.ts";

const EVERY_MS = 500;

/** Watches an import and tells its progress on standard error, where a terminal shows it in one line. */
export function showProgress(read: () => Promise<ImportView>): { ended: () => Promise<ImportView> } {
  const { stderr } = process;
  let shown = -1;
  const tell = ({ state, rowsRead, rowsTotal }: ImportView) => {
    if (state !== "checking" && state !== "running") return;
    // A log gets a line per tenth, a terminal every change.
    const tenth = Math.floor((10 * rowsRead) / Math.max(1, rowsTotal));
    if (stderr.isTTY) stderr.write(`\r${rowsRead} / ${rowsTotal}`);
    else if (tenth > shown) stderr.write(`${rowsRead} / ${rowsTotal}\n`);
    shown = Math.max(shown, tenth);
  };
  const loop = (async () => {
    for (;;) {
      const view = await read();
      tell(view);
      if (view.state !== "checking" && view.state !== "running") return view;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  loop.catch(() => {}); // awaited by `ended`
  return {
    async ended() {
      const view = await loop;
      if (stderr.isTTY) stderr.write("\r\u001b[K");
      return view;
    },
  };
}
