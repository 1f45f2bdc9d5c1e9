for (const input of document.querySelectorAll("input[data-select]"))
  input.addEventListener("focus", () => input.select());
