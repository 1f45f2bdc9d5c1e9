/** What the processes of viewers are started with and say. */
export type ViewerOptions = {
  readonly port: number;
  readonly count: number;
  readonly stalled: number;
  readonly addresses: readonly string[];
};
export type ViewerMessage =
  | { readonly type: "open"; readonly opened: number; readonly refused: number }
  | { readonly type: "waiting" }
  | { readonly type: "times"; readonly times: readonly number[]; readonly dropped: number };

export const argv: ViewerOptions = JSON.parse(process.argv[2] ?? "{}") as ViewerOptions;
export const send = (message: ViewerMessage): void => void process.send?.(message);
