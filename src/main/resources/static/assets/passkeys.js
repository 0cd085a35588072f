// Asks the device for a passkey, or for the proof of one, and sends its answer with the form. Forms
// stay hidden in browsers that know no passkeys.
const can =
  window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined && window.isSecureContext;

if (can) {
  document.querySelectorAll("[data-without-passkeys]").forEach((words) => (words.hidden = true));
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  });
}

async function send(form) {
  const button = form.querySelector("button");
  const problem = form.querySelector(".error");
  button.disabled = true;
  problem.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify((await answer(form)).toJSON());
    form.submit();
  } catch (refused) {
    // The person turned away, the device has no key for us, or the network is gone.
    console.info(refused);
    problem.hidden = false;
    button.disabled = false;
  }
}

async function answer(form) {
  const response = await fetch(form.dataset.passkey, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
  });
  if (!response.ok || response.redirected) {
    throw new Error(`${form.dataset.passkey} answers ${response.status}`);
  }
  const options = await response.json();
  return form.action.endsWith("/sign-in/passkey")
    ? navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
    : navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      });
}
