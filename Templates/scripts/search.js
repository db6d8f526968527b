// Searches the index that docs/search.md describes. One classic script, so that it also runs from file://; without a
// document (in tests) it only defines `BantinSearch`.
(() => {
"use strict";

// --- Text: the same canonical form as the target VietnameseText (Tests/SearchIndexTests/Vectors checks both) ---

// Rows of a vowel without and with each tone: aàảãáạ, ăằẳẵắặ and so on.
const VOWELS = [..."aăâeêioôơuưy"].flatMap(v => [v, ...[..."\u0300\u0309\u0303\u0301\u0323"].map(tone => (v + tone).normalize())]).join("");
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

// What the build makes of a title for its address.
function slug(title) {
  const letters = [...title].filter(c => !isMark(c)).map(c => foldLetter([...c.toLowerCase()][0]));
  const whole = letters.join("").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "khong-ten";
  return whole.length <= 80 ? whole : whole.slice(0, 81).replace(/-[^-]*$/, "").slice(0, 80);
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

// Two words side by side, as one term.
const pair = (a, b) => ({ folded: `${a.folded} ${b.folded}`, exact: `${a.exact} ${b.exact}` });

// The term of a value that documents can be filtered by.
function facet(kind, key) {
  const lower = [...key.normalize("NFC")].map(c => [...c.toLowerCase()][0]);
  const [exact, folded] = [lower, lower.filter(c => !isMark(c)).map(foldLetter)].map(letters => `\x01${kind}:${letters.join("")}`);
  return { exact, folded };
}

const DIGITS = 2 ** 40;

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
  return { key: (/[0-9]/.test(text) ? DIGITS : 0) + (a >>> 0) * 256 + (b >>> 24), tag: b & 0xfff };
}

// --- Files ---

// The gzipped bytes of a file that was fetched: the string of its one call, unescaped. Throws where there is none.
function unwrap(file) {
  const from = file.indexOf(34) + 1, to = file.lastIndexOf(34);
  const bytes = new Uint8Array(to - from);
  let n = 0;
  for (let i = from; i < to; i++) {
    let c = file[i];
    if (c == 92) c = file[++i] == 110 ? 10 : file[i] == 114 ? 13 : file[i];
    bytes[n++] = c;
  }
  return bytes.subarray(0, n);
}

// `stamp`: what a file of a segment carries where gzip has a time.
async function gunzip(bytes, stamp) {
  if (stamp && String.fromCharCode(...bytes.subarray(4, 8)) != stamp) throw new Error("old");
  return new Uint8Array(await new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

class Bits {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }
  read(n) {
    let value = 0;
    while (n > 0) {
      const left = 8 - (this.at & 7), take = Math.min(left, n);
      value = value * (1 << take) + (this.bytes[this.at >> 3] >> left - take & (1 << take) - 1);
      this.at += take;
      n -= take;
    }
    return value;
  }
  unary() {
    let n = 0;
    while (!this.read(1)) if (++n > 64) throw new Error("malformed");
    return n;
  }
  gamma() {
    const n = this.unary();
    return 2 ** n + this.read(n);
  }
  rice(k) {
    let n = 0;
    while (this.read(1)) n++;
    return n * 2 ** k + this.read(k);
  }
  below(bound) {
    if (bound < 2) return 0;
    const n = 31 - Math.clz32(bound), short = 2 ** (n + 1) - bound, value = this.read(n);
    return value < short ? value : value * 2 + this.read(1) - short;
  }
  // Ascending numbers in a range, by binary interpolative coding.
  numbers(count, low, high, out) {
    if (count <= 0) return out;
    if (count == high - low + 1) {
      for (let n = low; n <= high; n++) out.push(n);
      return out;
    }
    const half = count >> 1, value = low + half + this.below(high - low - count + 2);
    this.numbers(half, low, value - 1, out);
    out.push(value);
    return this.numbers(count - half - 1, value + 1, high, out);
  }
  // Those of a list of so many that lie in a range.
  part(count, low, high) { return this.numbers(this.below(Math.min(count, high - low + 1) + 1), low, high, []); }
}

// --- The index ---

// What is kept under a key. What could not be made is not kept, so that it may be tried again.
function once(kept, key, make) {
  let made = kept.get(key);
  if (!made) {
    kept.set(key, made = make());
    made.catch(() => kept.delete(key));
  }
  return made;
}

class Segment {
  constructor(index, about) { Object.assign(this, about, { index, known: new Map() }); }

  file(path) { return this.index.file(`${this.folder}/${path}`, this.version, this.stamp); }

  async lines(path) { return new TextDecoder().decode(await this.file(path)).split("\n"); }

  // The words of its documents: lines of a word, a blank and how many have it.
  words() { return this.lines("w.js"); }

  // Address, title and date of a document.
  async line(n) {
    const { chunk } = this.index, path = `d/${Math.floor(n / chunk).toString(36)}.js`;
    const line = (await this.lines(path))[n % chunk];
    if (!line) throw new Error(`${path}: old`);
    return line;
  }

  // What the shard of a term says of it: {lists, files}. A list is {tag, place (0 to 3: title, lead, article when it is there
  // often, article), count} with its `numbers`; when it `isSplit` these are of the newest documents only, and the others are in files {path, offset,
  // low, high}, which hold documents from `low` on and before `high`.
  entry(folded) {
    const { key } = hash(folded);
    return once(this.known, key, () => this.find(key));
  }

  async find(key) {
    const kind = key < DIGITS ? 0 : 1, count = this.shards[kind];
    const place = Math.floor(Math.floor(key % DIGITS / 2 ** 16) * count / 2 ** 24);
    const shard = kind ? this.shards[0] + place : place;
    const bits = new Bits(await this.file(`t/${shard.toString(36)}.js`));
    const terms = bits.read(32), k = bits.read(6), { head } = this, { block } = this.index;
    let last = kind * DIGITS + Math.ceil(place * 2 ** 24 / count) * 2 ** 16, wanted = -1;
    for (let i = 0; i < terms; i++) if ((last += bits.rice(k)) == key) wanted = i;
    for (let i = 0; i <= wanted; i++) {
      const isSingle = bits.read(1), isSplit = !isSingle && bits.read(1), lists = [], files = [];
      for (let n = isSingle || bits.gamma(); n > 0; n--) {
        const tag = bits.read(12);
        for (let place = 0; place < 4; place++) lists.push({ tag, place, count: isSingle ? +(place == 3) : bits.gamma() - 1, numbers: [] });
      }
      if (isSplit) for (const list of lists) list.isSplit = list.count && bits.read(1);
      for (const { count, numbers, isSplit } of lists) if (!isSplit) bits.numbers(count, 0, this.documents - 1, numbers);
      if (isSplit) {
        for (const list of lists) if (list.isSplit) list.numbers = bits.part(list.count, 0, head - 1);
        let number = bits.gamma() - 1, offset = bits.gamma() - 1, low = head;
        for (let n = bits.gamma(); n > 0; n--) {
          const high = (Math.floor(low / block) + bits.gamma()) * block;
          files.push({ path: `l/${Math.floor(key / 2 ** 35).toString(36)}-${(number++).toString(36)}.js`, offset, low, high });
          [low, offset] = [high, 0];
        }
      }
      if (i == wanted) return { lists, files };
    }
    return { lists: [], files: [] };
  }

  // Tells which documents of split lists are in a file.
  async read(file, lists, tell) {
    const bits = new Bits(await this.file(file.path)), { block } = this.index, end = Math.min(file.high, this.documents);
    bits.at = file.offset * 8;
    for (let low = file.low; low < end;) {
      const high = Math.min((Math.floor(low / block) + 1) * block, end) - 1;
      for (const list of lists) if (list.isSplit) tell(list, bits.part(list.count, low, high));
      low = high + 1;
    }
  }
}

// A delta so small that the manifest holds what its documents say: terms are looked for in their texts.
class Texts {
  constructor(texts) { Object.assign(this, { texts, documents: texts.length, dead: [], numbers: texts.map(text => text.number) }); }

  line(n) { return this.texts[n].line; }

  // By document: its terms, with the number of the text that they stand in: title, lead or a paragraph.
  get terms() {
    return this.read ??= this.texts.map(({ texts, facets }) => [
      ...facets.map(of => ({ ...facet(...of), at: 2 })),
      ...texts.flatMap((text, at) => {
        const list = words(text), own = list.filter(word => !word.aside);
        const pairs = own.slice(1).flatMap((word, i) => word.clause == own[i].clause ? pair(own[i], word) : []);
        return [...list, ...pairs].map(({ folded, exact }) => ({ folded, exact, at }));
      }),
    ]);
  }

  words() {
    return this.terms.flatMap(terms => [...new Set(terms.map(term => term.exact))])
      .filter(text => !/[0-9 \x01]/.test(text)).map(word => `${word} 1`);
  }

  entry(folded) {
    const lists = this.terms.flatMap((terms, n) => {
      const found = terms.filter(term => term.folded == folded);
      return [...new Set(found.map(term => term.exact))].map(exact => {
        const [{ at }, , often] = found.filter(term => term.exact == exact);
        return { tag: hash(exact).tag, place: at < 2 ? at : often ? 2 : 3, count: 1, numbers: [n] };
      });
    });
    return { lists, files: [] };
  }
}

// Of a term in a document: 0, or 1 to 3 for article, lead, title, and 4 more if it is there in its exact form, 8 more if it
// is in the article often.
const join = (a, b) => Math.max(a & 3, b & 3) | (a | b) & 12;

// What all documents have of a term, as far as it was read.
class Term {
  // `entries` by segment; `strict`: other forms do not count when the exact one is there.
  constructor(index, entries, tag, strict) {
    Object.assign(this, { index, entries, count: 0, best: 0, files: [] });
    const only = strict && entries.some(({ lists }) => lists.some(list => list.tag == tag));
    this.value = list => only && list.tag != tag ? 0 : [3, 2, 9, 1][list.place] | (list.tag == tag ? 4 : 0);
    // By document: what is known, and what lists may say besides that were not read.
    this.known = new Uint8Array(index.documents);
    this.rest = new Uint8Array(index.documents);
    entries.forEach(({ lists, files }, s) => {
      const { head } = index.segments[s], place = index.places[s];
      // A document is in one list of each form: those it is known from are done.
      const others = tag => lists.reduce((rest, list) => list.isSplit && list.tag != tag ? join(rest, this.value(list)) : rest, 0);
      const all = others();
      if (!s) this.rest.fill(all);
      for (let i = 0; i < Math.min(s ? Infinity : head, place.length); i++) this.rest[place[i]] = i < head ? 0 : all;
      for (const list of lists) {
        const left = others(list.tag);
        if (list.count) this.best = join(this.best, this.value(list));
        if (this.value(list)) this.count += list.count;
        this.add(s, list, list.numbers);
        for (const i of list.numbers) if (i >= head) this.rest[place[i]] = left;
      }
      if (all) this.files.push(...files.map(file => ({ ...file, segment: s })));
    });
    if (!this.files.length) {
      this.numbers = new Int32Array(new Set(entries.flatMap(({ lists }, s) => lists.flatMap(list =>
        this.value(list) ? list.numbers.map(i => index.places[s][i]) : [])))).sort().filter(n => n >= 0);
    }
  }

  add(segment, list, numbers) {
    const value = this.value(list), place = this.index.places[segment];
    if (value) for (const i of numbers) if (place[i] >= 0) this.known[place[i]] = join(this.known[place[i]], value);
  }

  // Reads the file that says more of a document, if there is one left.
  async learn(n) {
    if (join(this.known[n], this.rest[n]) == this.known[n]) return;
    const { owners, own, segments, places } = this.index;
    const file = this.files.find(({ segment, low, high }) => segment == owners[n] && low <= own[n] && own[n] < high);
    if (!file) return;
    const { segment } = file;
    file.reading ??= segments[segment].read(file, this.entries[segment].lists, (list, numbers) => this.add(segment, list, numbers));
    try { await file.reading; } catch (error) { file.reading = null; throw error; }
    this.files = this.files.filter(other => other != file);
    for (let i = file.low; i < Math.min(file.high, places[segment].length); i++) this.rest[places[segment][i]] = 0;
  }
}

// So many documents that follow each other in time are one group.
const GROUP = 2048;

// The documents that have some terms, in their order.
class Ranking {
  // `counted` do not decide whether a document is found but come first; `facets` only decide. `allowed` and `skip` are flags
  // or null. Frequency orders documents of one group in time.
  constructor(documents, terms, options) { Object.assign(this, { documents, terms, counted: [], base: 0 }, options); }

  // All that is known without reading further: documents by rank, and the first place in the order that may still
  // change. When so many are wanted, it ends where no older document can change the first ones, without counting what is
  // `found` and `possible`.
  look(count) {
    const { terms, counted, facets, allowed, skip, byDate, base } = this, ranks = new Map();
    // Where a term is known whole, only its documents are looked at.
    const [numbers] = [...terms, ...facets].flatMap(({ numbers }) => numbers ?? []).sort((a, b) => a.length - b.length);
    const end = numbers?.length ?? this.documents;
    // What no document exceeds: its rank in the group of the newest. Those that have all of `counted` are skipped.
    const all = terms.map(({ best }) => best), sum = bit => all.reduce((sum, best) => sum + (best >> bit & 1), 0);
    const best = (base + Math.min(3, ...all.map(best => best & 3)) * 64 + sum(2) + Math.max(0, counted.length - !!skip) * 1000) * 65536 * 32 + sum(3);
    let found = 0, possible = 0, barrier = null, last = 0;
    documents: for (let at = 0; at < end; at++) {
      const n = numbers ? numbers[at] : at, older = Math.floor(n / GROUP);
      if (older != last) {
        last = older;
        const bound = byDate ? 0 : best - older * 32;
        let ready = 0;
        for (const [rank, list] of ranks) if (rank >= bound) ready += list.length;
        if (count && (ready >= count || barrier?.rank >= bound)) return { ranks, barrier };
      }
      if (allowed?.[n] === 0 || skip?.[n]) continue;
      // Rank: the least place, then how many are exact, then the group, then how many are there often.
      let low = 3, lowExact = 0, lowOften = 0, high = 3, highExact = 0, highOften = 0, isSure = true;
      // By number: this runs for all documents before anything of it is compiled well.
      for (let i = 0; i < terms.length; i++) {
        const k = terms[i].known[n], m = k | terms[i].rest[n];
        if (!m) continue documents;
        if (!k) isSure = false;
        low = Math.min(low, k & 3);
        high = Math.min(high, Math.max(k & 3, terms[i].rest[n] & 3));
        lowExact += k >> 2 & 1;
        highExact += m >> 2 & 1;
        lowOften += k >> 3;
        highOften += m >> 3;
      }
      for (let i = 0; i < facets.length; i++) {
        const k = facets[i].known[n];
        if (!k && !facets[i].rest[n]) continue documents;
        if (!k) isSure = false;
      }
      low = low * 64 + lowExact;
      high = high * 64 + highExact;
      for (let i = 0; i < counted.length; i++) {
        const k = counted[i].known[n];
        low += k ? 1000 : 0;
        high += k || counted[i].rest[n] ? 1000 : 0;
      }
      low = byDate ? 0 : ((base + low) * 65536 - older) * 32 + lowOften;
      high = byDate ? 0 : ((base + high) * 65536 - older) * 32 + highOften;
      possible++;
      if (isSure) {
        const same = ranks.get(low);
        if (same) same.push(n); else ranks.set(low, [n]);
        found++;
      }
      if ((!isSure || low != high) && (!barrier || high > barrier.rank)) barrier = { rank: high, number: n };
    }
    return { ranks, found, possible, barrier };
  }

  // At least the first so many, if there are as many: {list of {number, rank}, count, open}. `open`: `count` is a bound. `show`
  // gets the list before that is known.
  async top(count, show) {
    const all = [...this.terms, ...this.facets];
    for (;;) {
      const { ranks, barrier } = this.look(count), list = [];
      for (const rank of [...ranks.keys()].sort((a, b) => b - a)) {
        if (list.length >= count || barrier && rank < barrier.rank) break;
        for (const number of ranks.get(rank)) {
          if (list.length >= count || barrier && rank == barrier.rank && number >= barrier.number) break;
          list.push({ number, rank });
        }
      }
      if (!barrier || list.length >= count) {
        await show?.(list);
        const { found, possible, barrier: open } = this.look();
        return { list, count: open ? Math.min(possible, ...all.map(term => term.count)) : found, open: !!open };
      }
      await Promise.all([...all, ...this.counted].map(term => term.learn(barrier.number)));
    }
  }
}

const sums = gaps => {
  let sum = 0;
  return gaps.map(gap => sum += gap);
};

class Index {
  // `load` takes a path in the folder of the index and gives the file's content; `page` takes an address and gives the
  // HTML of that page, or is null where pages cannot be fetched.
  constructor(load, page) {
    this.load = async (path, ...rest) => {
      try { return await load(path, ...rest); } catch (error) { throw new Error(`${path}: ${error.message}`); }
    };
    this.page = page;
    this.forget();
  }

  forget() {
    this.files = new Map();
    this.terms = new Map();
    this.pages = new Map();
  }

  // Whether the site has another index by now than the one that was opened: then the old one is forgotten.
  async isOld() {
    const file = await this.load("manifest.js", "", "", "reload").catch(() => null);
    if (!file || new TextDecoder().decode(file) == this.manifest) return false;
    this.forget();
    return true;
  }

  file(path, version, stamp) {
    return once(this.files, path, () => this.load(path, version, stamp));
  }

  open() { return once(this.files, "", () => this.start()); }

  async start() {
    this.manifest = new TextDecoder().decode(await this.load("manifest.js", ""));
    const about = JSON.parse(this.manifest);
    if (about.format != 6) throw new Error("manifest.js: format");
    Object.assign(this, about);
    this.segments = [...about.segments.map(segment => new Segment(this, segment)), new Texts(about.texts)];
    // Where each document of each segment stands among all; deltas say so, the base takes what is left.
    const owner = new Int8Array(this.documents);
    this.segments.forEach((segment, s) => {
      segment.numbers = segment.numbers && sums(segment.numbers);
      segment.numbers?.forEach(n => owner[n] = s);
    });
    this.places = this.segments.map((segment, s) => {
      const place = new Int32Array(segment.documents);
      for (const n of sums(segment.dead)) place[n] = -1;
      let next = 0, living = 0;
      for (let n = 0; n < segment.documents; n++) {
        if (place[n]) continue;
        if (segment.numbers) place[n] = segment.numbers[living++];
        else {
          while (owner[next]) next++;
          place[n] = next++;
        }
      }
      return place;
    });
    // And back: the number of each document in its segment.
    this.owners = owner;
    this.own = new Int32Array(this.documents);
    this.places.forEach(place => place.forEach((number, n) => { if (number >= 0) this.own[number] = n; }));
    return this;
  }

  // `strict`: other forms do not count when the exact one is there.
  term({ folded, exact }, strict = false) {
    return once(this.terms, `${folded}\n${exact}\n${strict}`, () => Promise.all(this.segments.map(segment => segment.entry(folded)))
      .then(entries => new Term(this, entries, hash(exact).tag, strict)));
  }

  // The terms of facets.
  facets(facets) {
    return Promise.all(["place", "body", "topic", "person"].filter(kind => facets[kind])
      .map(kind => this.term(facet(kind, facets[kind]), true)));
  }

  // The words of the index as [printed, exact, folded], those in the most documents first.
  async list() {
    await this.open();
    const counts = new Map();
    for (const lines of await Promise.all(this.segments.map(segment => segment.words()))) {
      for (const line of lines) {
        const [word, count] = line.split(" ");
        if (count) counts.set(word, (counts.get(word) ?? 0) + +count);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => [word, ...canonical(word)]);
  }

  // What somebody may be about to type: a text with its last word completed. Marks that are there stay, if they can.
  async completions(text) {
    const last = words(text).at(-1);
    if (last?.end != text.length || last.aside || /[^\p{L}\p{M}]/u.test(text.slice(last.start))) return [];
    const fits = (await once(this.files, "words", () => this.list())).filter(([, exact, folded]) => folded.startsWith(last.folded) && exact != last.exact);
    const first = last.exact == last.folded ? fits : fits.filter(([, exact]) => exact.startsWith(last.exact));
    return [...new Set([...first, ...fits])].slice(0, 8).map(([word]) => text.slice(0, last.start) + word);
  }

  // Names of people that have words which begin like those of a text, in its order, whoever is in the most documents first.
  async names(text) {
    const folded = text => ` ${words(text).map(word => word.folded).join(" ")}`, wanted = folded(text);
    const naming = once(this.files, "people", () => this.load("people.js", "").then(file =>
      new TextDecoder().decode(file).split("\n").map(name => [name, folded(name)])));
    const fits = (await naming).filter(([name, words]) => wanted != " " && words.includes(wanted) && name != text);
    return fits.slice(0, 8).map(([name]) => name);
  }

  // The documents of a year, as flags; null for all.
  allowed(year) {
    if (!year) return null;
    const allowed = new Uint8Array(this.documents);
    let n = 0;
    for (const [of, count] of this.years) allowed.fill(of == year, n, n += count);
    return allowed;
  }

  // Which documents answer a query, the best first: see docs/search.md.
  // Gives {results, count, isAsked, atMost, apart}: `isAsked` when there is anything to look for, `atMost` when not all of
  // `count` have been looked at, `apart` when there may be more in which the words stand apart. `show` is given the first
  // results before the others are looked for.
  async search(text, options) {
    try {
      return await this.find(text, options);
    } catch (error) {
      if (!await this.isOld()) throw error;
      return this.find(text, options);
    }
  }

  async find(text, { facets = {}, sort = "relevance", limit = 10, apart = false, show } = {}) {
    await this.open();
    const query = parse(text);
    const isFiltered = Object.values(facets).some(Boolean), isAsked = isFiltered || query.text != "";
    if (!query.groups.length && (!isFiltered || query.text)) {
      return { query, isAsked, results: [], count: 0, atMost: false, apart: false };
    }
    const pairs = [], singles = [], rest = [];
    for (const { words, quoted } of query.groups) {
      if (words.length == 1) singles.push(words[0]);
      for (let i = 1; i < words.length; i++) {
        pairs.push({ ...pair(words[i - 1], words[i]), quoted });
      }
      if (words.length > 1 && !quoted) rest.push(...words);
    }
    const unique = terms => [...new Map(terms.map(t => [t.folded, t])).values()];
    const near = unique([...pairs.filter(p => p.quoted), ...singles, ...pairs.filter(p => !p.quoted)]), words = unique(rest);
    // More terms than this are looked for in the pages only.
    const fetch = terms => Promise.all(terms.slice(0, MOST).map(term => this.term(term)));
    const byDate = sort == "date", [filters, nearTerms] = await Promise.all([this.facets(facets), fetch(near)]);
    const about = { facets: filters, allowed: this.allowed(facets.year), byDate };
    const together = new Ranking(this.documents, nearTerms, { ...about, base: 1e6 });
    const isOpen = near.length > MOST || words.length > MOST || query.groups.some(group => group.quoted && group.words.length > 2);
    const begin = async list => show && list.length && show(await this.titled(this.leading(list)));
    // The first so many: those with the words together and, when these are not enough, those with the words apart.
    const top = async (count, show) => {
      if (!rest.length) return { ...await together.top(count, show), apart: false };
      const isLoose = i => near[i].quoted === false;
      let first = { list: [], count: 0 }, skip = null;
      if (!byDate) {
        first = await together.top(count, show);
        if (first.open || !apart && first.list.length >= count) return { ...first, apart: true };
        skip = new Uint8Array(this.documents);
        for (const numbers of together.look().ranks.values()) for (const n of numbers) skip[n] = 1;
      }
      const second = await new Ranking(
        this.documents, [...await fetch(words), ...nearTerms.filter((_, i) => !isLoose(i))],
        { ...about, skip, counted: nearTerms.filter((_, i) => isLoose(i)) }).top(count - first.list.length, show && (list => show([...first.list, ...list])));
      return { list: [...first.list, ...second.list], count: first.count + second.count, open: second.open, apart: false };
    };
    const found = await (isOpen && this.page ? this.verified(top, query, limit, show) : top(limit, begin));
    return {
      query, isAsked, results: await this.titled(found.list.slice(0, limit)), count: found.count,
      atMost: (found.open || isOpen && !this.page) && found.count > 0, apart: found.apart,
    };
  }

  // The first so many whose pages hold what was asked for.
  async verified(top, query, limit, show) {
    const sure = [];
    let seen = 0;
    const check = async list => {
      while (seen < list.length && sure.length < limit) {
        const next = list.slice(seen, seen + Math.min(limit - sure.length, 10));
        const batch = await this.titled(seen ? next : this.leading(next));
        seen += batch.length;
        const fits = await Promise.all(batch.map(async c => holds(await this.text(c.address), query)));
        sure.push(...batch.filter((_, j) => fits[j]));
        if (show && sure.length) show(sure);
      }
    };
    for (let wanted = limit; ; wanted += limit - sure.length) {
      const found = await top(wanted, check);
      if (sure.length < limit && found.list.length >= wanted) continue;
      const left = found.count - seen;
      return { ...found, list: sure, count: sure.length + left, open: left > 0 };
    }
  }

  // Those at the beginning whose titles are in one file.
  leading(list) {
    const file = ({ number }) => this.owners[number] + Math.floor(this.own[number] / this.chunk) / 2 ** 32;
    const end = list.findIndex(candidate => file(candidate) != file(list[0]));
    return end < 0 ? list : list.slice(0, end);
  }

  // Adds address, title and date.
  async titled(candidates) {
    await Promise.all(candidates.map(async candidate => {
      const line = await this.segments[this.owners[candidate.number]].line(this.own[candidate.number]);
      [candidate.address, candidate.title, candidate.date] = line.split("\t");
      candidate.address = candidate.address.replace("*", () => slug(candidate.title));
    }));
    return candidates;
  }

  // The searched text of a page, as blocks {zone, text, words}.
  text(address) {
    return once(this.pages, address, () => this.page(address).then(html =>
      blocksOf(html).map(block => ({ ...block, words: words(block.text) }))));
  }
}

// No more terms of a kind are looked up.
const MOST = 8;

// --- Queries ---

// A query as groups of adjacent words; what stands in quotation marks must be found so.
function parse(text) {
  const groups = [];
  const parts = text.slice(0, 1000).replace(/[“”„‟«»″＂]/g, '"').split('"');
  parts.forEach((part, i) => {
    // A mark that is never closed quotes nothing.
    const quoted = i % 2 == 1 && i < parts.length - 1;
    let last = null;
    for (const word of words(part)) {
      if (word.aside) continue;
      if (word.clause !== last) groups.push({ quoted, words: [] });
      last = word.clause;
      groups.at(-1).words.push(word);
    }
  });
  return { text: text.trim(), groups };
}

// Where in the words of a block a group of words begins.
function* occurrences(group, list) {
  const own = list.filter(word => !word.aside);
  for (let i = 0; i + group.words.length <= own.length; i++) {
    if (group.words.every((word, j) => own[i + j].folded == word.folded && own[i + j].clause == own[i].clause)) {
      yield own.slice(i, i + group.words.length);
    }
  }
}

// Whether blocks hold all that a query asks for.
const holds = (blocks, query) => query.groups.every(group => group.quoted
  ? blocks.some(block => !occurrences(group, block.words).next().done)
  : group.words.every(word => blocks.some(block => block.words.some(other => other.folded == word.folded))));

// A piece of text around the best match, as [text, isMarked]; empty when there is none.
function snippet(blocks, query, width = 40) {
  let best = null;
  for (const block of blocks) {
    const marked = new Set();
    for (const group of query.groups) {
      const found = [...occurrences(group, block.words)].flat();
      found.forEach(word => marked.add(word));
      if (!group.quoted) {
        block.words.filter(word => group.words.some(other => other.folded == word.folded)).forEach(word => marked.add(word));
      }
    }
    const exact = new Set(query.groups.flatMap(group => group.words.map(word => word.exact)));
    const list = [...marked].sort((a, b) => a.start - b.start);
    list.forEach((first, i) => {
      const from = block.words.indexOf(first), to = Math.min(from + width - 8, block.words.length) - 1;
      const inside = list.slice(i).filter(word => word.end <= block.words[to].end);
      const score = 8 * new Set(inside.map(word => word.folded)).size + (block.zone == "title" ? 0 : 4) +
        inside.slice(1).filter((word, j) => word.start - inside[j].end < 2).length +
        2 * new Set(inside.filter(word => exact.has(word.exact)).map(word => word.exact)).size;
      if (!best || score > best.score) best = { score, block, from: Math.max(0, from - 8), to, inside };
    });
  }
  if (!best) return [];
  const { text, words: all } = best.block;
  const pieces = [];
  let at = best.from ? all[best.from].start : 0;
  if (best.from) pieces.push(["… ", false]);
  for (const word of best.inside) {
    if (word.start < at) continue;
    if (word.start > at) pieces.push([text.slice(at, word.start), false]);
    pieces.push([text.slice(word.start, word.end), true]);
    at = word.end;
  }
  const end = best.to + 1 < all.length ? all[best.to].end : text.length;
  if (end > at) pieces.push([text.slice(at, end), false]);
  if (best.to + 1 < all.length) pieces.push([" …", false]);
  return pieces;
}

const VOID = /^(br|img|hr|input|link|meta|wbr|col|source|area|base|embed|param|track)$/;
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xa0" };
const decoded = text => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
  name ? ENTITIES[name] ?? all : String.fromCodePoint(Math.min(hex ? parseInt(hex, 16) : +decimal, 0x10ffff)));

// The text of the elements of a page that have the attribute data-search (its value names their zone), by blocks.
function blocksOf(html) {
  const blocks = [];
  let depth = 0, zone = "", text = "", at = 0;
  const flush = () => {
    if (text.trim()) blocks.push({ zone, text: text.replace(/\s+/g, " ").trim() });
    text = "";
  };
  for (const tag of html.matchAll(/<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)) {
    if (depth) text += decoded(html.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (!tag[2]) continue;
    const name = tag[2].toLowerCase();
    if (depth) {
      if (name == "br") text += " ";
      else if (!INLINE.test(name)) flush();
      if (name == "img") text += decoded(/\salt="([^"]*)"/i.exec(tag[3])?.[1] ?? "");
      if (!VOID.test(name)) depth += tag[1] ? -1 : 1;
      if (!depth) flush();
    } else if (!tag[1]) {
      const mark = /\sdata-search(?:="(\w*)")?/i.exec(tag[3]);
      if (mark && !VOID.test(name)) [depth, zone] = [1, mark[1] ?? ""];
    }
  }
  return blocks;
}

// --- Loading ---

// Fetches files of the index; where a page was opened from disk and nothing can be fetched, loads them as scripts.
function loader(base) {
  if (location.protocol != "file:") {
    return async (path, version, stamp, cache = version ? "default" : "no-cache") => {
      const response = await fetch(`${base}${path}${version && `?v=${version}`}`, { cache });
      if (!response.ok) throw new Error(response.status);
      return gunzip(unwrap(new Uint8Array(await response.arrayBuffer())), stamp);
    };
  }
  const given = new Map(), bytes = new TextDecoder("windows-1252").decode(new Uint8Array(256).map((_, i) => i));
  globalThis.bantinSearch = text => given.set(document.currentScript, text);
  return (path, version, stamp) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = "windows-1252";
    script.src = base + path;
    const end = work => {
      script.remove();
      try { resolve(work()); } catch (error) { reject(error); }
    };
    script.onerror = () => end(() => { throw new Error("404"); });
    script.onload = () => end(() => gunzip(Uint8Array.from(given.get(script), c => bytes.indexOf(c)), stamp));
    document.head.append(script);
  });
}

// --- The page: see docs/search.md for the attributes that it uses ---

const FACETS = ["place", "year", "body", "topic", "person"];

function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.append(...[content].flat());
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  return made;
}

function start(form) {
  const part = name => document.querySelector(`[data-search-${name}]`);
  const status = part("status"), list = part("results"), more = part("more");
  const { index: base, root } = form.dataset;
  const say = (name, values = {}) => form.dataset[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const load = loader(base);
  const page = location.protocol == "file:" ? null : async address => {
    const response = await fetch(`${root}${address}index.html`);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.text();
  };
  const index = new Index(load, page);
  let turn = 0, limit = 10, apart = false, shown = [];

  const control = name => form.elements.namedItem(name);
  const value = name => control(name)?.value.trim() ?? "";
  // A list that is not filled yet gets the value of the address as its only choice; one whose choices are known, its first.
  const set = (name, text) => {
    const field = control(name);
    if (!field) return;
    if (field.options && ![...field.options].some(option => option.value == text)) {
      if (text && "facet" in field.dataset) field.append(new Option(text, text)); else text = field.options[0]?.value ?? "";
    }
    field.value = text;
  };
  const fill = () => {
    const given = new URLSearchParams(location.search);
    for (const name of ["q", "sort", ...FACETS]) set(name, given.get(name) ?? "");
  };
  const address = () => {
    const given = new URLSearchParams();
    for (const name of ["q", ...FACETS, "sort"]) if (value(name) && value(name) != "relevance") given.set(name, value(name));
    return `${location.pathname}${given.size ? `?${given}` : ""}`;
  };

  let formats = null;
  const { lang } = document.documentElement;
  const format = () => formats ??= new Intl.NumberFormat(lang);

  function item(result) {
    const made = element("li", element("a", result.title, { href: `${root}${result.address}index.html`, lang: "vi" }));
    const { date } = result;
    if (date) made.append(" ", element("time", date.split("/").map(part => part.split("-").reverse().join("/")).join(" – "), { datetime: date }));
    return made;
  }

  function clear() {
    list.replaceChildren();
    shown = [];
  }

  // Shows results behind those that are there already.
  function display(results) {
    if (results.some((result, i) => shown[i] && shown[i] != result.address)) clear();
    for (const result of results.slice(shown.length)) {
      list.append(item(result));
      shown.push(result.address);
    }
  }

  async function excerpt(made, result, query) {
    if (made.isQuoted) return;
    made.isQuoted = true;
    const pieces = snippet(await index.text(result.address), query);
    if (pieces.length) {
      made.append(element("p", pieces.map(([text, isMarked]) => isMarked ? element("mark", text) : text), { lang: "vi" }));
    }
  }

  async function run(keep = 0) {
    const own = ++turn;
    const facets = Object.fromEntries(FACETS.map(name => [name, value(name)]));
    form.setAttribute("aria-busy", "true");
    if (value("q")) status.textContent = say("searching");
    try {
      let isOld = !keep;
      const show = results => {
        if (own != turn) return;
        if (isOld) clear();
        isOld = false;
        display(results);
      };
      const found = await index.search(value("q"), { facets, sort: value("sort") || "relevance", limit, apart, show });
      if (own != turn) return;
      show(found.results);
      const count = format().format(found.count);
      status.textContent = !found.count ? found.isAsked ? say("none") : ""
        : say(found.apart ? found.atMost ? "togetherAtMost" : "together" : found.atMost ? "atMost" : "count", { count });
      const isMore = found.count > found.results.length;
      more.hidden = !isMore && !found.apart;
      more.textContent = say(isMore ? "more" : "apart");
      more.onclick = () => {
        if (isMore) limit += 10; else apart = true;
        run(found.results.length);
      };
      if (keep) list.children[keep]?.querySelector("a").focus();
      if (page) await Promise.allSettled(found.results.map((result, i) => excerpt(list.children[i], result, found.query)));
    } catch (error) {
      if (own != turn) return;
      clear();
      more.hidden = true;
      status.textContent = say("error", { file: error.message });
    } finally {
      if (own == turn) form.removeAttribute("aria-busy");
    }
  }

  const fresh = () => {
    limit = 10;
    apart = false;
    return run();
  };
  const changed = event => {
    event.preventDefault();
    const shown = address();
    fresh();
    // Pages from disk may not change their address; then only the page does. It takes time: files are asked for first.
    setTimeout(() => { try { history.pushState(null, "", shown); } catch { /* stays */ } });
  };
  form.addEventListener("submit", changed);
  form.addEventListener("change", event => event.target.name != "q" && changed(event));
  addEventListener("popstate", () => { fill(); fresh(); });
  // Lists of facets are long: they are read when somebody comes near them.
  form.addEventListener("focusin", async event => {
    const fields = [...form.querySelectorAll("select[data-facet]")];
    if (!fields.includes(event.target) || form.dataset.filled) return;
    form.dataset.filled = "true";
    try {
      const facets = JSON.parse(new TextDecoder().decode(await index.load("facets.js", "")));
      for (const field of fields) {
        const chosen = field.value;
        for (const option of [...field.options].slice(1)) option.remove();
        field.append(...(facets[field.name] ?? []).map(([key, label]) => new Option(label, key)));
        set(field.name, chosen);
      }
    } catch (error) {
      delete form.dataset.filled;
      status.textContent = say("error", { file: error.message });
    }
  });
  // While somebody types, what it may become is offered. Browsers offer only what holds what was typed, so it does.
  const offer = (name, find) => {
    const box = control(name), choices = element("datalist", [], { id: `search-${name}` });
    if (!box) return;
    box.setAttribute("list", choices.id);
    box.after(choices);
    box.addEventListener("input", async () => {
      const text = box.value;
      // Where lists cannot be read one types it out.
      const found = await find(text).catch(() => []);
      if (text != box.value) return;
      choices.replaceChildren(...found.map(value =>
        element("option", [], { value, label: value.toLowerCase().includes(text.toLowerCase()) ? value : `${value} (${text})` })));
    });
  };
  offer("q", text => index.completions(text));
  offer("person", text => index.names(text));
  fill();
  if (location.search.length > 1) run();
  // What every query needs is read before one is asked; formats take long to make: that is done while that comes.
  index.open().then(() => setTimeout(format)).catch(() => {});
}

if (globalThis.document) {
  const form = document.querySelector("form[data-index]");
  if (form) start(form);
}

globalThis.BantinSearch = { Index, parse, snippet, blocksOf, words, hash, unwrap, gunzip };
})();
