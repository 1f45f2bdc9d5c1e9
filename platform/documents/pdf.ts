import { getDocumentProxy } from "unpdf";
import { LIMITS } from "./limits.ts";
import { refusal } from "./refusals.ts";

/** What pdf.js needs of an item of text. */
type Item = { readonly str?: string; readonly hasEOL?: boolean; readonly transform?: readonly number[] };

/** Text of a PDF, line by line. Fonts are not built, scripts not run, nothing is fetched. */
export async function pdfText(file: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(file), {
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    maxImageSize: 1,
  }).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : "";
    throw refusal(name === "PasswordException" ? "documents.encrypted" : "documents.damaged");
  });
  let text = "";
  let unread = 0;
  const pages = Math.min(pdf.numPages, LIMITS.pages);
  for (let n = 1; n <= pages && text.length < LIMITS.textChars; n++) {
    try {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      text += `${linesOf(items as readonly Item[])}\n`;
      page.cleanup();
    } catch {
      // A page that cannot be read does not take the others with it.
      unread++;
    }
  }
  if (unread === pages) throw refusal("documents.damaged");
  return text;
}

/** Items of one page joined to lines: by pdf.js's own line ends, and where the height on the page jumps. */
function linesOf(items: readonly Item[]): string {
  let line = "";
  const lines: string[] = [];
  let at: number | undefined;
  const end = () => {
    if (line.trim()) lines.push(line.trimEnd());
    line = "";
  };
  for (const { str = "", hasEOL, transform } of items) {
    const y = transform?.[5];
    if (at !== undefined && y !== undefined && str.trim() && Math.abs(y - at) > 4) end();
    if (y !== undefined && str.trim()) at = y;
    line += str;
    if (hasEOL) end();
  }
  end();
  return lines.join("\n");
}
