/** What `Math.LN2` lacks. */
const LN2_LOW = 2.3190468138462996e-17;
/** 1/3, 1/5 … 1/41: the series of the inverse hyperbolic tangent; |z²| < 0.03, so that 20 terms exceed double precision. */
const SERIES = Array.from({ length: 20 }, (_, k) => 1 / (2 * k + 3));

/**
 * Natural logarithm of a whole number 1 … 2⁵³, rounded to nearest.
 *
 * `Math.log` is up to one unit in the last place off and differs from the C library's logarithm for about one number
 * in sixty. Two cuts of equal worth are told apart by such a unit, so a dictionary's weights are computed here with
 * twice the precision: n = 2^k · m, ln n = k ln 2 + 2 artanh((m − 1)/(m + 1)).
 */
export function naturalLog(n: number): number {
  let power = 0;
  let scaled = n;
  while (scaled > Math.SQRT2) {
    scaled /= 2;
    power++;
  }
  const above = scaled - 1;
  const below = scaled + 1;
  const z = above / below;
  // What the division left over, found exactly by splitting the factors in halves.
  const rest =
    (above - exactProduct(z, below).high - exactProduct(z, below).low - z * (scaled - (below - 1))) / below;
  const square = exactProduct(z, z);
  const squareLow = square.low + 2 * z * rest;
  let tail = 0;
  for (let k = SERIES.length - 1; k > 0; k--) tail = tail * square.high + (SERIES[k] ?? 0);
  tail *= square.high;
  // z³/3 + z⁵/5 + …, the first term with its low part.
  const third = exactProduct(square.high, z);
  const cubeLow = third.low + square.high * rest + squareLow * z;
  const first = exactProduct(third.high, 1 / 3);
  const thirdLow = first.low + third.high * 1.850371707708594e-17 + cubeLow / 3 + third.high * tail;
  const k = exactProduct(power, Math.LN2);
  const sum1 = exactSum(k.high, 2 * z);
  const sum2 = exactSum(sum1.high, 2 * first.high);
  return sum2.high + (sum2.low + sum1.low + k.low + power * LN2_LOW + 2 * rest + 2 * thirdLow);
}

type Pair = { readonly high: number; readonly low: number };

/** a + b as the rounded sum and what rounding lost (Knuth). */
function exactSum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** a · b as the rounded product and what rounding lost (Dekker, halves of 26 bits by Veltkamp). */
function exactProduct(a: number, b: number): Pair {
  const high = a * b;
  const splitA = 134217729 * a;
  const aHigh = splitA - (splitA - a);
  const aLow = a - aHigh;
  const splitB = 134217729 * b;
  const bHigh = splitB - (splitB - b);
  const bLow = b - bHigh;
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}
