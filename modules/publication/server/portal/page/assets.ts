import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

export type Asset = {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer | null;
};

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
};

/** What the browser gets as one file, and the files it is made of. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  "portal.css": ["base.css", "parts.css", "offer.css", "lists.css", "home.css", "phone.css", "print.css"],
  "list.js": ["list.js"],
  "live.js": ["live.js"],
  "copy.js": ["copy.js"],
  "preview.png": ["preview.png"],
  "offer.js": ["offer.js"],
  "partner.js": ["partner.js"],
};

/** Names carry their content's hash, so that browsers keep them for good and a new version is another name. */
const assets = new Map<string, Asset>(
  Object.entries(FILES).map(([name, parts]) => {
    const [stem = "", ending = ""] = name.split(".");
    const bytes = Buffer.concat(
      parts.map((part) => readFileSync(new URL(`./assets/${part}`, import.meta.url))),
    );
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    return [
      name,
      {
        path: `/portal/assets/${stem}.${hash}.${ending}`,
        type: TYPES[ending] ?? "application/octet-stream",
        bytes,
        gzip: ending === "png" ? null : gzipSync(bytes, { level: 9 }),
      },
    ];
  }),
);
const byPath = new Map([...assets.values()].map((asset) => [asset.path, asset]));

/** The address of one of the portal's own files. */
export function assetPath(name: string): string {
  const asset = assets.get(name);
  if (!asset) throw new Error(`no asset ${name}`);
  return asset.path;
}

export const assetAt = (path: string): Asset | undefined => byPath.get(path);
