"use strict";

/* Marks the lines that the address names: #L210 or #L210-L213. Without this script the first of them is marked. */
function markLines() {
  for (const line of document.querySelectorAll("li.named")) line.classList.remove("named");
  const found = /^#L(\d+)(?:-L(\d+))?$/.exec(location.hash);
  if (!found) return;
  const first = Number(found[1]);
  const last = Number(found[2] ?? first);
  for (let number = first; number <= last; number++) document.getElementById(`L${number}`)?.classList.add("named");
  document.getElementById(`L${first}`)?.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", markLines);
markLines();
