/** What commander says of a command line that cannot be used, and the same in Chinese. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: required option '(.+)' not specified/, "缺少必需的选项 $1"],
  [/^error: missing required argument '(.+)'/, "缺少参数 $1"],
  [/^error: option '(.+)' argument missing/, "选项 $1 缺少值"],
  [/^error: option '(.+)' argument '(.*)' is invalid\./, "选项 $1 的值“$2”不可用"],
  [/^error: unknown option '(.+)'/, "没有选项 $1"],
  [/^error: unknown command '(.+)'/, "没有命令 $1"],
  [
    /^error: too many arguments(?: for '.+')?\. Expected (\d+) arguments? but got (\d+): (.*)\./,
    "参数太多：应为 $1 个，给出了 $2 个：$3",
  ],
];

/** A usage error in both languages, Chinese first; any other text as it is. */
export function usageInBoth(text: string): string {
  for (const [pattern, zh] of SENTENCES) {
    const found = pattern.exec(text);
    if (found) return `${found[0].replace(pattern, zh)} / ${text}`;
  }
  return text;
}
