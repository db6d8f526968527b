// Searches the index that docs/search.md describes. One classic script, so that it also runs from file://; without a
// document (in tests) it only defines `BantinSearch`.
(() => {
"use strict";

// --- Text: the same canonical form as the target VietnameseText (Tests/SearchIndexTests/Vectors checks both) ---

const VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
const BASES = "aaaeeiooouuy";
// What Unicode does not take apart: written by the tests from the target's table.
const STROKES = "aᶏẚⱥ bƀƃɓᵬᶀꞗ cƈȼɕꞓꞔ dđƌȡɖɗᵭᶁᶑ eɇᶒⱸ fƒᵮᶂꞙ gǥɠᶃꞡ hħɦⱨꞕ iɨᶖ jɉʝ kƙᶄⱪꝁꝃꝅꞣ lŀłƚȴɫɬɭᶅⱡꝉꞎ mɱᵯᶆ nƞȵɲɳᵰᶇꞑꞥ oøǿⱺꝋꝍ pƥᵱᵽᶈꝑꝓꝕ qɋʠꝗꝙ rɍɼɽɾᵲᵳᶉꞧ sȿʂᵴᶊꞩ tŧƫƭȶʈᵵⱦ uᶙꞹ vʋᶌⱱⱴꝟ wⱳ xᶍ yƴɏỿ zƶȥɀʐʑᵶᶎⱬ";
const LETTER = new RegExp("((?:(?!\\u02BC)[\\p{L}\\p{Nl}\\p{M}])+)|([0-9]+)|([^\\p{Cc}\\p{Cf}\\p{Z}])", "gu");
const strokes = new Map(STROKES.split(" ").flatMap(row => [...row.slice(1)].map(c => [c, row[0]])));
const isMark = c => c >= "\u0300" && c <= "\u036f";

function foldLetter(c) {
  if (c < "\x80") return c;
  const parts = c.normalize("NFD");
  if (parts.length > 1 && parts[0] >= "a" && parts[0] <= "z" && [...parts.slice(1)].every(isMark)) return parts[0];
  return strokes.get(c) ?? c;
}

// Moves the tone and unites i and y in a word of Vietnamese letters; null for any other.
function spelled(letters) {
  const n = letters.length;
  if (n > 9 || !letters.every(c => (c >= "a" && c <= "z") || c == "đ" || VOWELS.includes(c))) return null;
  const row = [], tone = [];
  letters.forEach((c, i) => {
    const v = VOWELS.indexOf(c);
    row[i] = v < 0 ? c : v / 6 | 0;
    tone[i] = v < 0 ? 0 : v % 6;
  });
  const [A, E, I, O, U, U2, Y] = [0, 3, 5, 6, 9, 10, 11];
  const move = (from, to) => { tone[to] = tone[from]; tone[from] = 0; };
  if (n > 1 && tone[n - 1] && !tone[n - 2] &&
      (row[n - 2] === O && (row[n - 1] === A || row[n - 1] === E) || row[n - 2] === U && row[n - 1] === Y)) {
    move(n - 1, n - 2);
  }
  if (n > 2 && (row[0] === "q" && row[1] === U || row[0] === "g" && row[1] === I) &&
      tone[1] && typeof row[2] == "number" && !tone[2]) {
    move(1, 2);
  }
  const vowels = [];
  row.forEach((r, i) => {
    if (typeof r == "number" && !(row[i - 1] === "q" && (r === U || r === U2))) vowels.push(i);
  });
  if (vowels.length == 1 && row[vowels[0]] === Y) row[vowels[0]] = I;
  return row.map((r, i) => typeof r == "number" ? VOWELS[r * 6 + tone[i]] : r).join("");
}

// A word as [exact, folded].
function canonical(word) {
  const letters = [...word.normalize("NFC")].map(c => [...c.toLowerCase()][0]);
  const plain = letters.filter(c => !isMark(c)).map(foldLetter);
  return [spelled(letters) ?? letters.join(""), spelled(plain) ?? plain.join("")];
}

const known = new Map();
function wordOf(text) {
  let word = known.get(text);
  if (!word) known.set(text, word = canonical(text));
  return word;
}

const punctuation = c => /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(c) ? "-" : c;

// The words of a text in order: {exact, folded, start, end, clause, aside}; the words inside a code follow it, aside.
function words(text) {
  const tokens = [];
  let end = -1;
  for (const match of text.matchAll(LETTER)) {
    const value = match[3] ? punctuation(match[0]) : match[0];
    tokens.push({
      kind: match[1] ? 1 : match[2] ? 2 : 0, value, start: match.index,
      end: match.index + match[0].length, tied: match.index == end,
    });
    end = match.index + match[0].length;
  }
  const result = [];
  let clause = 0, i = 0;
  const tied = k => k < tokens.length && tokens[k].tied;
  const joint = (k, marks) => tied(k) && tied(k + 1) && !tokens[k].kind && marks.includes(tokens[k].value) &&
    tokens[k + 1].kind > 0;
  const push = (from, to, aside) => {
    let exact = "", folded = "";
    for (let k = from; k < to; k++) {
      const t = tokens[k];
      const [e, f] = t.kind == 1 ? wordOf(t.value)
        : t.kind == 2 && !(k > from && ".,:".includes(tokens[k - 1].value)) ? [t.value, t.value.replace(/^0+(?=.)/, "")]
        : [t.value, t.value];
      exact += e;
      folded += f;
    }
    result.push({ exact, folded, start: tokens[from].start, end: tokens[to - 1].end, clause, aside });
  };
  while (i < tokens.length) {
    const from = i++;
    if (!tokens[from].kind) { clause++; continue; }
    let k = i, digits = tokens[from].kind == 2, code = false;
    while (tied(k)) {
      if (tokens[k].kind) digits = tokens[k++].kind == 2 || digits;
      else if (joint(k, "-/")) { code = true; digits = tokens[k + 1].kind == 2 || digits; k += 2; }
      else if (tokens[k - 1].kind == 2 && joint(k, ".,:") && tokens[k + 1].kind == 2) k += 2;
      else break;
    }
    if (code && digits) {
      push(from, i = k, false);
      for (let part = from; part < k; part++) if (tokens[part].kind == 1) push(part, part + 1, true);
    } else {
      if (tokens[from].kind == 2) while (joint(i, ".,:") && tokens[i + 1].kind == 2) i += 2;
      push(from, i, false);
    }
  }
  return result;
}

function hash(text) {
  let a = 0x9e3779b9, b = 0x7f4a7c15;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    a = a << 13 | a >>> 19;
    b = Math.imul(b ^ c, 0x85ebca6b);
    b = b << 7 | b >>> 25;
  }
  a = Math.imul(a ^ b >>> 15, 0x2c1b3c6d);
  b = Math.imul(b ^ a >>> 13, 0x297a2d39);
  a = Math.imul(a ^ b >>> 16, 0x85ebca6b);
  b ^= a >>> 15;
  a ^= b >>> 14;
  return { key: (a >>> 0) * 4096 + (b >>> 20), tag: b & 0xffff };
}

globalThis.BantinSearch = { words, hash };
})();
