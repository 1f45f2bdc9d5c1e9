/**
 * The `content-disposition` of a download under its own name, whatever letters that has (RFC 6266, RFC 8187). `plain` is what
 * programs see that read ASCII names only.
 */
export function attachment(name: string, plain?: string): string {
  // Names come with uploads: half a surrogate pair must not stop the download, and encodeURIComponent leaves ' ( ) * as they are.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; ${plain ? `filename="${plain}"; ` : ""}filename*=UTF-8''${encoded}`;
}
