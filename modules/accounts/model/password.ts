import type { Text } from "#platform/kernel/text.ts";

/** asvs: length and common passwords only (OWASP ASVS 5.0, NIST SP 800-63B); dengbao: also complexity and rotation (GB/T 22239). */
export type PasswordRules = "asvs" | "dengbao";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
/** Days after which the dengbao rules ask for a new password. */
export const ROTATION_DAYS = 90;

/** Words that common passwords are made of; digits, years and signs around them do not make them rare. */
const STEMS = new Set(
  `password passw0rd passwort pass admin administrator root user guest test tester demo login welcome hello letmein
  monkey dragon master shadow superman batman football baseball basketball iloveyou loveyou lovely love princess
  sunshine flower secret freedom whatever trustno computer internet samsung google android windows microsoft apple
  chocolate cookie summer winter spring autumn changeme default server system oracle mysql postgres postgresql
  woaini woaini1314 wo5201314 aini woaiwojia woaizhongguo zhongguo china beijing shanghai henan jiaozuo zhengzhou
  renshiju renshe rencai huizhi haichuanghui nihao mima mimashi kouling wodemima zhanghao guanliyuan
  qwerty qwertyuiop qwertyui asdfghjkl asdfgh zxcvbnm zxcvbn qazwsx qazwsxedc qweasdzxc qweasd asdf qwer zaqwsx
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghij aaa abcabc michael jordan jessica jennifer thomas robert daniel`
    .split(/\s+/)
    .filter(Boolean),
);

const WALKS = [
  "01234567890123456789",
  "09876543210987654321",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "zaq12wsxcde34rfvbgt56yhn",
  "5201314520131452013145201314",
  "147258369147258369",
];

const plain = (value: string): string =>
  value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[@4]/g, "a")
    .replace(/[3€]/g, "e")
    .replace(/[1!|]/g, "i")
    .replace(/0/g, "o")
    .replace(/[$5]/g, "s")
    .replace(/7/g, "t");

/** Whether guessers try it early: a common word dressed up, a walk over keys, a repetition, or a date. */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize("NFKC").toLowerCase();
  const letters = lower.replace(/[^a-z]/g, "");
  const undressed = plain(lower.replace(/[\d\W_]+$/, "").replace(/^[\d\W_]+/, "")).replace(/[^a-z]/g, "");
  if (STEMS.has(letters) || STEMS.has(undressed) || STEMS.has(plain(lower))) return true;
  if (/^(.{1,5})\1+.{0,2}$/.test(lower) || new Set(lower).size <= 3) return true;
  const half = letters.slice(0, letters.length / 2);
  if (half.length > 2 && half + half === letters && STEMS.has(half)) return true;
  if (/^(19|20)\d{6}(19|20)?\d*$/.test(lower)) return true;
  const bare = lower.replace(/[\W_]/g, "");
  return WALKS.some((walk) => bare.length >= 6 && (walk.includes(bare) || walkShare(bare, walk) >= 0.8));
}

/** Share of the password that is one run along the walk. */
function walkShare(password: string, walk: string): number {
  let longest = 0;
  for (let i = 0; i < password.length; i++) {
    let n = longest + 1;
    while (i + n <= password.length && walk.includes(password.slice(i, i + n))) longest = n++;
  }
  return longest / password.length;
}

/**
 * Why this password cannot be used, or null.
 * @param personal name, logins and organisation of the person: the password must not be made of them
 */
export function passwordProblem(
  password: string,
  rules: PasswordRules,
  personal: readonly (string | null | undefined)[] = [],
): Text | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN)
    return { zh: `至少 ${PASSWORD_MIN} 个字符`, en: `At least ${PASSWORD_MIN} characters` };
  if (length > PASSWORD_MAX)
    return { zh: `至多 ${PASSWORD_MAX} 个字符`, en: `At most ${PASSWORD_MAX} characters` };
  if (isCommonPassword(password))
    return {
      zh: "这是常见口令，容易被猜中；可用几个互不相关的词组成",
      en: "This is a common password and easily guessed; try several unrelated words",
    };
  const lower = password.normalize("NFKC").toLowerCase();
  const known = personal.flatMap((p) => (p ? [p, p.split("@")[0] ?? ""] : [])).map((p) => p.toLowerCase());
  if (known.some((p) => p.length >= 4 && lower.replace(p, "").length < 6))
    return {
      zh: "口令不能由姓名、手机号、邮箱或用户名组成",
      en: "The password must not be made of your name, mobile number, e-mail or user name",
    };
  if (rules === "dengbao") {
    const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((c) => c.test(password)).length;
    if (classes < 3)
      return {
        zh: "应包含大写字母、小写字母、数字、符号中的至少三类",
        en: "Use at least three of: upper case, lower case, digits, signs",
      };
  }
  return null;
}

/** Whether the rules ask for a new password now. Both instants ISO; no date of change means it never had to be. */
export function passwordExpired(changedAt: string | null, rules: PasswordRules, now: string): boolean {
  if (rules !== "dengbao" || !changedAt) return false;
  return Date.parse(now) - Date.parse(changedAt) > ROTATION_DAYS * 86_400_000;
}
