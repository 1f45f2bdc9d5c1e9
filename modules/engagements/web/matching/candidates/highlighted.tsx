const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text with words marked; longer words first, so that 氢燃料电池 is marked whole. */
export function Highlighted({ text, terms }: { text: string; terms: readonly string[] }) {
  const wanted = terms.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return <>{text}</>;
  const parts = text.split(new RegExp(`(${wanted.map(literal).join("|")})`, "giu"));
  return (
    <>
      {parts.map((part, index) =>
        // Odd parts are what the pattern caught; parts have no identity but their place.
        index % 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <mark key={index}>{part}</mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
