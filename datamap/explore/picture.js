// Shows a picture of the report and tells which box or flow was chosen, by mouse or keyboard.
function render({ model, el }) {
  const draw = () => {
    el.innerHTML = model.get("svg");
    el.querySelectorAll("[data-id]").forEach((part) => part.setAttribute("tabindex", "0"));
  };
  const choose = (event) => {
    const part = event.target.closest("[data-id]");
    if (!part || (event.type === "keydown" && event.key !== "Enter")) return;
    model.set("chosen", "");
    model.set("chosen", part.dataset.id);
    model.save_changes();
  };
  el.classList.add("datamap-picture");
  el.addEventListener("click", choose);
  el.addEventListener("keydown", choose);
  model.on("change:svg", draw);
  draw();
}
export default { render };
