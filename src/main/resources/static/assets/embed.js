// <entente-agenda cluster="…" format="…" theme="light"></entente-agenda> shows the agenda of this
// installation in any page, as high as it needs to be. It sets no cookie and loads nothing but it.
// In a block of its own: the page around it may use the same names, or this file twice.
if (!customElements.get("entente-agenda")) {
  const site = new URL(document.currentScript.src).origin;

  class EntenteAgenda extends HTMLElement {
    connectedCallback() {
      const address = new URL("/embed/agenda", site);
      for (const name of ["cluster", "format", "theme"]) {
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      this.frame = document.createElement("iframe");
      this.frame.src = address;
      this.frame.title = this.getAttribute("title") ?? "Agenda";
      this.frame.loading = "lazy";
      this.frame.width = "100%";
      this.frame.height = "600";
      this.frame.style.border = "0";
      this.replaceChildren(this.frame);
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    handleEvent(message) {
      const ours = message.origin === site && message.source === this.frame.contentWindow;
      if (ours && message.data?.entente === "height") {
        this.frame.height = String(Number(message.data.height));
      }
    }
  }

  customElements.define("entente-agenda", EntenteAgenda);
}
