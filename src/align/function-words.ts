import { stemOf } from './tokenize.ts';

/** From how many letters on a stem may be that of a word that means something too. */
const LONGER = 4;

/** Words that say how others belong together, and words of all trades: no terms, and translated in many ways. */
export const functionWords: Readonly<Record<string, string>> = {
  ar: `إلى على هذا هذه ذلك تلك التي الذي الذين كما كان كانت يكون تكون عند بعد قبل بين خلال حول حتى أيضا أيضاً جميع كل بعض غير مثل منذ نحو أجل طريق عليه عليها لديه لدى فيها منها بها بأن لأن وأن مدى عدم سيتم يتم تم يجب يمكن ينبغي يرجى بشأن بصدد وفقاً وفقا بموجب أكثر أقل نفس سوف مع أول آخر أخرى`,
  en: `about above after again against all already also among any are because been before being below between both but can cannot could did does done during each either every few for from further had has have having here how however into its itself just least less made make makes many may might more most much must near need new no nor not now off only onto other others our out over own per please possible same shall should since some such take taken than that the their them then there these they this those through thus till too toward towards under until upon use used using very via was were what when where whether which while who whom whose will with within without would yet your you first last next two three four`,
  es: `ante antes aquel aquella aquellos así aún aunque bajo cada como con contra cual cuales cualquier cuando cuyo cuya dado debe deben del demás desde después donde dos durante ella ellas ellos entre esa ese eso esta estas este esto estos está están fin forma hacia haya han hasta hay las les los más mediante mientras misma mismo mismos muy nos nuestra nuestro otra otras otro otros para parte pero poder podrá podrán por porque posible primera primero puede pueden pues que quien quienes sea sean según ser será serán sido sin sino siguiente sobre son sólo sus tal tales también tanto tiene tienen toda todas todo todos tres tras una unas uno unos vez`,
  fr: `afin ainsi alors après aucun aucune aussi autre autres aux avant avec ayant bien cela celle celles celui cependant certains ces cet cette ceux chacun chaque chez comme comment contre dans depuis des deux devra devront doit doivent donc dont durant elle elles encore entre est été être eux faire fait fois font hors ils jusque leur leurs lors lorsque mais même mêmes mettre moins notre nos nous ont par parmi part pas pendant peu peut peuvent plus plusieurs pour pourra pourront première premier près puis quand que quel quelle quels qui quoi sans sauf selon sera seront ses seul seulement sont sous suite sur telle telles tels tous tout toute toutes très trois une vers vos votre vous`,
  ru: `без более будет будут был была были было быть ваш вашей ваше вами вас весь всем всех вместе во время всего все всё где для должен должна должны его если есть ещё еще затем здесь из или иметь имеет их каждый каждого как какой когда который которая которое которые которых которой котором которым кроме либо между менее может могут можно над нам нами нас наш него нее неё них но об один одна одного около она они оно от перед по под после посредством потом при просим просьба раз с самый свои своей своих себя следует со так также таким такой такие там то того тоже только том тот три у уже чего чем через что чтобы эта эти этим этих это этого этой этом этот`,
  zh: `一个 一些 一切 一种 不 不得 不能 与 之 之前 之后 之间 也 了 于 从 以 以及 以上 以下 以便 任何 但 但是 作为 使 使用 其 其中 其他 具有 包括 即 及 及其 又 可 可以 各 各种 同 同时 向 和 在 如 如果 它 它们 对 对于 将 就 已 已经 并 并且 应 应当 应该 我们 或 或者 所 所有 把 按 按照 据 提供 是 有 有关 本 根据 此 每 没有 现 由 由于 的 相关 着 而 能 能够 被 让 该 请 贵 还 这 这些 这种 进行 通过 那 都 需 需要 须 为 为了 上 下 中 内 外 前 后 时 等 关于 至 自 得 会 要 个 们 次 第 年 月 日`,
};

/** Those of fewer letters than a term's words have, by language. */
const shortWords: Readonly<Record<string, string>> = {
  ar: 'في من عن إن أن ان لا ما لم لن قد هو هي هم نحن له لها لهم به بها إذ إذا أو أم ثم كي منه عنه وهو وهي فقد وقد ولا وما',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach seit von vom zu zum zur für durch gegen ohne um es er sie wir ihr ist sind war hat haben wird werden nicht auch als wie so bis dass sich',
  en: 'a am an as at be by do go he i if in is it me my of on or she so to up us we',
  es: 'a al con de e el en es fue ha he i la le lo los las me mi ni no o os se si sí su te tu u un y ya yo les nos',
  fr: 'à a ai an ce ces d de du en es et eu il ils j je l la le les lui m ma me mes n ne ni non on or ou où par qu s sa se si son soit ta te ton tu un une y',
  ru: 'а в да до ее её ей ж же за и им ими к ко ли мы на не ни о он от по с то ту ты у я',
  zh: '吗 呢 吧 啊 么 被 给 比 则 且 均 凡 若 虽 因 既',
};

const stops = new Map<string, ReadonlySet<string>>();

/** Whether a word says how others belong together, and nothing by itself; in small letters. */
export function isFunctionWord(word: string, language: string): boolean {
  let own = stops.get(language);
  if (!own) {
    const words = `${functionWords[language] ?? ''} ${shortWords[language] ?? ''}`.split(' ').filter(Boolean);
    own = new Set([...words, ...words.map((one) => stemOf(one, language))]);
    stops.set(language, own);
  }
  return own.has(word) || (stemOf(word, language).length < LONGER && own.has(stemOf(word, language)));
}

/** The function words, as they are written, of all languages but one; in small letters. */
export function writtenFunctionWords(but: string): string[] {
  const all = [...Object.entries(functionWords), ...Object.entries(shortWords)];
  return all.flatMap(([language, words]) => (language === but ? [] : words.split(' ')));
}
