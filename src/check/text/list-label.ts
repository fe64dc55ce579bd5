/**
 * The label of a list's item that was typed as words: `I.`, `2)`, `(a)`, `б)`; capital letters with a full stop only where a blank
 * and a word follow, which initials (`A. Ivanov`) have too: those are told by what follows in the list alone.
 */
const label =
  /^(?:\((?<round>\d{1,3}|[ivxl]{1,6}|[a-zа-я])\)|(?<roman>[IVXL]{1,6}|[ivxl]{1,6})[.)]|(?<number>\d{1,2})[.)]|(?<letter>[A-Za-zА-Яа-я])\)|(?<han>[一二三四五六七八九十]{1,3})、|(?<chinese>（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）)|(?<arabic>[أبجدهوزحطي]ـ?\s?)\))\s*(?=\S)/u;

/** The typed label that words begin with, if they do: `VI.`. */
export function listLabel(words: string): string | undefined {
  const found = label.exec(words);
  if (!found) return undefined;
  // A blank follows a label; but in Chinese none does.
  const { han, chinese } = found.groups ?? {};
  return han ?? chinese ?? (/\s$/.test(found[0]) ? found[0].trim() : undefined);
}
