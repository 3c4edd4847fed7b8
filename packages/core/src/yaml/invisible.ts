/**
 * Characters that cannot be seen or that no YAML may hold as they are: controls (but line feed and
 * tab), soft hyphen, no-break and zero-width spaces, line separators, marks that reorder the text
 * around them, byte order marks, and what is no character.
 * @see https://yaml.org/spec/1.2.2/#51-character-set
 */
export const invisible: RegExp =
  /[^\P{Cc}\t\n]|[\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/u
