// Keeps the lists of a form up to date while one picks: how many rows each value gives, and none that gives none.
"use strict";

for (const form of document.querySelectorAll("form[data-lists]")) {
  form.querySelector("button[name=lists]")?.setAttribute("hidden", "");
  let asked = 0;
  form.addEventListener("change", async () => {
    const mine = ++asked;
    const chosen = new URLSearchParams(new FormData(form));
    const answer = await fetch(`${form.dataset.lists}?${chosen}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || mine !== asked) return;
    for (const [name, rows] of Object.entries(await answer.json())) {
      for (const option of form.elements[name].options) {
        if (!option.value) continue;
        const count = rows[option.value] ?? 0;
        option.disabled = count === 0 && !option.selected;
        option.textContent = option.textContent.replace(/ · \d+$/, "") + (count ? ` · ${count}` : "");
      }
    }
  });
}
