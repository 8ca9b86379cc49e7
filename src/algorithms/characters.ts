/** The number of characters (Unicode code points) in a text; half a surrogate pair counts as one. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i += 1) {
    const isLow = (text.charCodeAt(i) & 0xfc00) === 0xdc00;
    if (isLow && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
}
