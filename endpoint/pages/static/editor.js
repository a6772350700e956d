// The editor: YASQE in place of the plain field, with our names to complete, and YASR for the answers. Nothing is kept
// in the browser, nothing is asked of another host. Without this script the page is the plain form that it replaces.
"use strict";

const KEYWORDS = "ASK BASE BIND CONSTRUCT COUNT DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP HAVING LIMIT MINUS NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT SERVICE UNION UNDEF VALUES WHERE".split(" ");
const WORD = /(?:^|[\s({[|/^!,;.+*])((?:[A-Za-z][\w-]*:)?[\p{L}\p{N}_][\p{L}\p{N}_’'-]*|[A-Za-z][\w-]*:)$/u;
const LONGEST_ADDRESS = 6000;

// The word before the cursor that may be a name; null inside strings, comments, variables and IRIs.
function wordAt(yasqe) {
  const cursor = yasqe.getCursor();
  const kinds = (yasqe.getTokenTypeAt(cursor) ?? "").split(" ");
  if (["string", "comment", "atom", "variable-3"].some((kind) => kinds.includes(kind))) return null;
  const before = yasqe.getLine(cursor.line).slice(0, cursor.ch);
  const word = WORD.exec(before)?.[1];
  if (!word || word.length < 2 || /^\d+$/.test(word)) return null;
  if (/^\s*PREFIX\s/i.test(before)) return null;
  if (/^[A-Z]+$/.test(word) && KEYWORDS.some((keyword) => keyword.startsWith(word))) return null;
  return { word, line: cursor.line, start: cursor.ch - word.length, end: cursor.ch };
}

// What a name at this place should be: a class after `a`, a graph after GRAPH or FROM, a property second in a triple.
function expectedAt(yasqe, { line, start }) {
  const before = yasqe.getRange({ line: Math.max(0, line - 20), ch: 0 }, { line, ch: start });
  if (/(?:\sa|rdf:type|subClassOf)\s+$/.test(before)) return "class";
  if (/(?:GRAPH|FROM|NAMED)\s+$/i.test(before)) return "graph";
  const triple = before.replace(/"[^"]*"|<[^>]*>/g, "x").split(/[.{}]\s|[.{}]$|;/).pop();
  if (/;\s*$/.test(before)) return "property";
  const terms = triple.trim().split(/\s+/).filter(Boolean).length;
  return /[;]\s*[^;]*$/.test(before) ? (terms === 0 ? "property" : "thing") : terms === 1 ? "property" : "thing";
}

function hint(yasqe, names, name) {
  const { text, prefix } = names.written(name.iri);
  return {
    text,
    displayText: text,
    render(element) {
      const label = Object.assign(document.createElement("span"), { className: "label", textContent: name.label || text });
      if (name.lang) label.lang = name.lang;
      const note = [name.matched, names.shortened(name.iri), name.note].filter(Boolean).join(" · ");
      element.append(label, Object.assign(document.createElement("span"), { className: "note", textContent: note }));
    },
    hint(_, { from, to }) {
      const at = wordAt(yasqe) ?? { line: from.line, start: from.ch, end: to.ch };
      yasqe.operation(() => {
        yasqe.getDoc().replaceRange(text, { line: at.line, ch: at.start }, { line: at.line, ch: at.end }, "complete");
        if (prefix) declare(yasqe, names, prefix);
      });
    },
  };
}

function declare(yasqe, names, prefix) {
  if (prefix in names.prefixes && !(prefix in yasqe.getPrefixesFromQuery())) {
    yasqe.addPrefixes({ [prefix]: names.prefixes[prefix] });
  }
}

function completer(names) {
  let asking = null;
  let found = [];
  return {
    name: "names",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => wordAt(yasqe) !== null,
    async get(yasqe) {
      asking?.abort();
      asking = new AbortController();
      const at = wordAt(yasqe);
      found = at ? await names.found(at.word, expectedAt(yasqe, at), asking.signal) : [];
      return found.map((name) => name.iri);
    },
    postprocessHints: (yasqe) => found.map((name) => hint(yasqe, names, name)),
  };
}

class Editor {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("textarea");
    this.language = form.dataset.language;
    this.names = new Names(form.dataset.labels);
    this.answers = new Answers(document.querySelector(".answers"), this.language, this.names);
    this.answers.element.append(
      Object.assign(document.createElement("h2"), { textContent: "Answer" }),
      Object.assign(document.createElement("div"), { className: "why" }),
      Object.assign(document.createElement("div"), { className: "yasr-place" }),
    );
    this.status = Object.assign(document.createElement("p"), { className: "status-line" });
    this.status.setAttribute("role", "status");
    this.yasqe = this.made();
    this.marks = new ProblemMarks(this.yasqe);
    this.form.querySelector(".keys").hidden = false;
    this.form.querySelector(".tools").append(this.questions(), this.status);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run();
    });
    window.editor = this; // for tests, and for those who try things
  }

  made() {
    const { Yasqe } = Yasgui;
    for (const name of Object.keys(Yasqe.Autocompleters)) if (name !== "variables") delete Yasqe.Autocompleters[name];
    Yasqe.defaults.autocompleters = [];
    Yasqe.registerAutocompleter(completer(this.names), false);
    const place = document.createElement("div");
    this.field.before(place);
    this.field.hidden = true;
    this.field.required = false;
    const run = () => this.run();
    const yasqe = new Yasqe(place, {
      value: this.field.value,
      autocompleters: ["variables", "names"],
      extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false, "Shift-Tab": false, "Ctrl-S": false },
      screenReaderLabel: "SPARQL query",
      consumeShareLink: null,
      createShareableLink: null,
      persistenceId: null,
      showQueryButton: false,
      resizeable: true,
      editorHeight: "auto",
      requestConfig: {
        endpoint: new URL("/sparql", location).href,
        method: (editor) => (encodeURIComponent(editor.getValue()).length < LONGEST_ADDRESS ? "GET" : "POST"),
        queryArgument: "query",
      },
    });
    this.label(yasqe);
    yasqe.on("queryResponse", (_, response, duration) => this.answered(response, duration));
    yasqe.on("change", (_, change) => {
      this.field.value = yasqe.getValue();
      if (change.origin === "+input" && change.text.join("").endsWith(":")) this.declareTyped();
    });
    return yasqe;
  }

  // The plain field's label and hint are now those of the field that is typed into.
  label(yasqe) {
    const input = yasqe.getInputField();
    input.id = "query-editor";
    input.setAttribute("aria-describedby", "query-hint");
    this.form.querySelector("label[for=query]").htmlFor = input.id;
  }

  declareTyped() {
    const cursor = this.yasqe.getCursor();
    const before = this.yasqe.getLine(cursor.line).slice(0, cursor.ch);
    const prefix = /(?:^|[\s({|/^!,;])([A-Za-z][\w-]*):$/.exec(before)?.[1];
    if (prefix && !/^\s*PREFIX\s/i.test(before)) declare(this.yasqe, this.names, prefix);
  }

  async run(text) {
    if (text !== undefined) this.yasqe.setValue(text);
    this.marks.clear();
    this.answers.clear();
    for (const old of document.querySelectorAll("section.answer")) old.remove();
    this.status.textContent = "Asking …";
    const address = `/sparql-editor?${new URLSearchParams({ query: this.yasqe.getValue(), ...(this.language && { lang: this.language }) })}`;
    if (address.length < LONGEST_ADDRESS) history.replaceState(null, "", address);
    await this.yasqe.query().catch(() => {}); // told by queryResponse
  }

  async answered(response, duration) {
    if (response instanceof Error) return this.failed(response);
    await this.answers.show(response, duration);
    this.status.textContent = `Answered in ${duration} ms.`;
    this.answers.element.scrollIntoView({ block: "nearest" });
    const help = /<([^>]+)>; rel="help"/.exec(response.headers.get("Link") ?? "")?.[1];
    if (help) await this.answers.explain(this.explanation(help), (text) => this.run(text));
  }

  explanation(address) {
    return address.includes("?") ? address : `${address}?${new URLSearchParams({ query: this.yasqe.getValue() })}`;
  }

  failed(error) {
    let problem;
    try {
      problem = JSON.parse(error.message);
    } catch {
      problem = { title: "No answer came", detail: error.message };
    }
    this.marks.show(problem);
    this.status.textContent = problem.line ? `${problem.title}: line ${problem.line}, column ${problem.column}.` : problem.title;
    this.yasqe.focus();
  }

  // The catalogue at hand: the questions listed on the page, as a field to pick from.
  questions() {
    const label = document.createElement("label");
    label.className = "pick";
    label.append("or begin with a question ");
    const select = Object.assign(document.createElement("select"), { id: "question" });
    select.append(new Option("…", ""));
    for (const link of document.querySelectorAll("a[data-question]")) select.append(new Option(link.textContent, link.dataset.question));
    select.addEventListener("change", () => this.load(select.value, select.selectedOptions[0].text));
    label.append(select);
    return label;
  }

  async load(slug, title) {
    if (!slug) return;
    this.queries ??= await (await fetch("/editor/questions.json", { headers: { Accept: "application/json" } })).json();
    this.marks.clear();
    this.yasqe.setValue(this.queries[slug]);
    this.status.textContent = `“${title}” stands in the editor; Ctrl+Z brings back what stood there.`;
  }
}

const form = document.querySelector("form.editor");
if (form && window.Yasgui) new Editor(form);
