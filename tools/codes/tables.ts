/** Turns the source tables of the standards into the compact text tables of the organisations module. Pure. */

export type Row = Readonly<Record<string, string>>;

/** Rows of a tab-separated table with a header line. */
export function readTsv(source: string): Row[] {
  const [head = "", ...lines] = source.split(/\r?\n/).filter((line) => line.length > 0);
  const names = head.split("\t").map((name) => name.toLowerCase());
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? "").trim()]));
  });
}

const cell = (row: Row, name: string): string => {
  const value = row[name];
  if (value === undefined || value === "") throw new Error(`no ${name} in ${JSON.stringify(row)}`);
  return value;
};

/** Lines of a hand-written list `key⇥text`; lines that begin with # are remarks. @throws Error when a key is doubled. */
export function readNames(source: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of source.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    const [key = "", name = ""] = line.split("\t");
    if (!key || !name || names.has(key)) throw new Error(`${key}: no name, or named twice`);
    names.set(key, name);
  }
  return names;
}

/**
 * Lines of a table with the English name of their code behind.
 * @throws Error when a name belongs to no row: a mistyped code would else be lost.
 */
export function withEnglish(lines: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const codes = new Set(lines.map((line) => line.split("\t")[0]));
  for (const code of names.keys()) if (!codes.has(code)) throw new Error(`no row has the code ${code}`);
  return lines.map((line) => {
    const en = names.get(line.split("\t")[0] ?? "");
    return en ? `${line}\t${en}` : line;
  });
}

/** GB/T 2260 with the statistics bureau's own codes: `code⇥name`, by code. Parents follow from the digits. */
export function divisionLines(source: string): string[] {
  const rows = readTsv(source).map((row) => [cell(row, "code"), cell(row, "name")] as const);
  const codes = new Set(rows.map(([code]) => code));
  for (const [code] of rows) {
    const parent = code.endsWith("0000")
      ? code
      : code.endsWith("00")
        ? `${code.slice(0, 2)}0000`
        : `${code.slice(0, 4)}00`;
    if (!/^\d{6}$/.test(code) || !codes.has(parent))
      throw new Error(`division ${code} has no parent ${parent}`);
  }
  return rows.sort((a, b) => a[0].localeCompare(b[0])).map((row) => row.join("\t"));
}

/** Names of peoples at the end of an autonomous prefecture's name. */
const PEOPLES =
  /(?:(?:布依|苗|侗|藏|羌|彝|回|朝鲜|土家|傣|景颇|傈僳|白|哈尼|壮|蒙古)族|蒙古|柯尔克孜|哈萨克)+自治州$/u;

/** First-level and second-level names without their ending, for telling apart the places in names of organisations. */
export function placeLines(source: string): string[] {
  const bare = (name: string) =>
    name.replace(/(维吾尔|壮族|回族)?自治区$|特别行政区$|省$|市$|盟$|地区$/u, "").replace(PEOPLES, "");
  return readTsv(source)
    .map((row) => [cell(row, "code"), cell(row, "name")] as const)
    .filter(([code, name]) => code.endsWith("00") && !/^市辖区$|^县$|直辖县级/.test(name))
    .map(([code, name]) => [code.slice(0, code.endsWith("0000") ? 2 : 4), bare(name)] as const)
    .sort((a, b) => a[0].localeCompare(b[0]))
    .map((row) => row.join("\t"));
}

/** GB/T 4754: sections followed by their divisions, groups and classes: `code⇥name`. */
export function industryLines(source: string): string[] {
  const rows = readTsv(source);
  const out: string[] = [];
  const emit = (parent: string): void => {
    const below = rows.filter((row) => (row.parent ?? "") === parent);
    for (const row of below.sort((a, b) => cell(a, "code").localeCompare(cell(b, "code")))) {
      const code = cell(row, "code");
      if (code.length > 2 && code.slice(0, -1) !== parent)
        throw new Error(`industry ${code} under ${parent}`);
      out.push(`${code}\t${cell(row, "name")}`);
      emit(code);
    }
  };
  emit("");
  if (out.length !== rows.length) throw new Error(`${rows.length - out.length} industries without a parent`);
  return out;
}

/** GB/T 13745: the five fields of science followed by their disciplines: `code⇥name`. */
export function disciplineLines(source: string): string[] {
  const rows = readTsv(source);
  const out: string[] = [];
  const emit = (parent: string): void => {
    const below = rows.filter((row) => (row.parent ?? "") === parent);
    for (const row of below.sort((a, b) => cell(a, "code").localeCompare(cell(b, "code")))) {
      const code = cell(row, "code");
      if (code.length > 3 && code.slice(0, -2) !== parent)
        throw new Error(`discipline ${code} under ${parent}`);
      out.push(`${code}\t${cell(row, "name")}`);
      emit(code);
    }
  };
  emit("");
  if (out.length !== rows.length) throw new Error(`${rows.length - out.length} disciplines without a parent`);
  return out;
}

/** GB/T 8561: `code⇥name⇥tier`; rows of series have the tier `series`. */
export function titleLines(source: string): string[] {
  return readTsv(source)
    .map((row) => [
      cell(row, "code"),
      cell(row, "name"),
      cell(row, "tier").replace("deputy_senior", "deputy-senior"),
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])))
    .map((row) => row.join("\t"));
}

/** Codes that the display names know but ISO 3166-1 does not assign. */
const NOT_ASSIGNED = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split(" "));
/** Names as GB/T 2659 and official usage in China write them. */
const OFFICIAL: Readonly<Record<string, readonly [string, string]>> = {
  HK: ["中国香港", "Hong Kong, China"],
  MO: ["中国澳门", "Macao, China"],
  TW: ["中国台湾", "Taiwan, China"],
};

/** ISO 3166-1: `alpha-2⇥numeric⇥zh⇥en`, by code; names and numbers come from the runtime's own locale data. */
export function countryLines(): string[] {
  const zh = new Intl.DisplayNames("zh-CN", { type: "region", fallback: "none" });
  const en = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const numeric = new Map<string, string>();
  for (let n = 1; n < 900; n++) {
    const code = String(n).padStart(3, "0");
    const region = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? "";
    if (region.length === 2 && !numeric.has(region)) numeric.set(region, code);
  }
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const out: string[] = [];
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const names = OFFICIAL[code] ?? [zh.of(code), en.of(code)];
    if (!names[0] || NOT_ASSIGNED.has(code)) continue;
    if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
    out.push([code, numeric.get(code) ?? "", names[0], names[1]].join("\t"));
  }
  return out;
}
