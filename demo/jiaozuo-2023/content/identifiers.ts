/** Alphabet of GB 32100-2015: no I, O, S, V, Z. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code (GB 32100-2015) that is formally valid and belongs to nobody on purpose:
 * its organisation code (GB 11714) starts with Y.
 * @param division six digits of the registration authority
 * @param serial 0 … 9,999,999, different for each organisation
 * @param authority the first two characters: 91 enterprise, 12 public institution, 51 association
 */
export function fictitiousUscc(division: string, serial: number, authority = "91"): string {
  const body = `Y${String(serial).padStart(7, "0")}`;
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * valueOf11714(body.charAt(i)),
    0,
  );
  const rest = (11 - (sum % 11)) % 11;
  const first17 = authority + division + body + (rest === 10 ? "X" : String(rest));
  let weight = 1;
  let total = 0;
  for (const char of first17) {
    total += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + alphabet.charAt((31 - (total % 31)) % 31);
}

/** GB 11714 counts letters on from 10 over the whole Latin alphabet. */
function valueOf11714(char: string): number {
  return /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55;
}

/** An identity number (GB 11643) whose area 990000 does not exist, with a right check character. */
export function fictitiousIdNumber(birthDate: string, serial: number, gender: "male" | "female"): string {
  const order = (serial % 499) * 2 + (gender === "male" ? 1 : 2);
  const first17 = `990000${birthDate.replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0);
  return first17 + "10X98765432".charAt(sum % 11);
}

/** A mobile number of the range 199 0000 xxxx, set aside here for people who do not exist. */
export function fictitiousMobile(serial: number): string {
  return `1990000${String(serial % 10000).padStart(4, "0")}`;
}

/** A fixed line: no local number starts with 0. */
export function fictitiousPhone(area: string, serial: number): string {
  return `${area}-0${String(serial % 1000000).padStart(6, "0")}`;
}
