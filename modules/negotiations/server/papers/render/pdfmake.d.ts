/** The part of pdfmake this module uses; the package brings no types for its server side. */
declare module "pdfmake" {
  export type Content =
    | string
    | {
        readonly [property: string]: unknown;
      };
  export type Definition = { readonly content: readonly Content[]; readonly [property: string]: unknown };
  const pdfmake: {
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
