/// The one script, for those whose browser runs scripts: suggestions while one types, a key that leads to the search
/// field, buttons that copy. Everything is there without it.
///
/// It writes no word of its own: what it says stands in `data-` attributes of the page, so that a page in another
/// language says it in that. It asks nobody but the site and keeps nothing but that somebody switched the key off. Old
/// browsers that cannot read it pass it over as a whole.
public enum PageScript {
  /// Changes with the text, so that browsers may keep a version for good.
  public static let fingerprint = source.utf8.fingerprint

  /// The script without the indents and remarks that only writers need.
  public static let source: String = text.scalarLines
    .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
    .joined(separator: "\n")

  // The field and its list are those of "Editable Combobox With List Autocomplete" (ARIA Authoring Practices): the focus
  // stays in the field, `aria-activedescendant` names the option.
  private static let text = #"""
    (() => {
      'use strict';
      const make = (tag, attributes, text = '') => {
        const element = document.createElement(tag);
        for (const name in attributes) element.setAttribute(name, attributes[name]);
        element.textContent = text;
        return element;
      };

      const suggest = (field, {suggest: address, suggestLabel: label}) => {
        const list = make('ul', {id: 'q-list', class: 'suggestions', role: 'listbox', 'aria-label': label});
        let place = -1, timer, request;
        const mark = next => {
          place = next;
          const option = list.children[place];
          for (const other of list.children) other.setAttribute('aria-selected', other === option);
          if (!option) return field.removeAttribute('aria-activedescendant');
          field.setAttribute('aria-activedescendant', option.id);
          option.scrollIntoView({block: 'nearest'});
        };
        const show = texts => {
          list.replaceChildren(...texts.map((text, at) => make('li', {id: 'q-' + at, role: 'option', lang: 'vi'}, text)));
          list.hidden = !texts.length;
          field.setAttribute('aria-expanded', !list.hidden);
          mark(-1);
        };
        const stop = () => {
          clearTimeout(timer);
          if (request) request.abort();
        };
        const close = () => {
          stop();
          show([]);
        };
        const ask = async wait => {
          stop();
          const text = field.value.trim();
          // One letter begins everything; the service refuses more than 200.
          if (text.length < 2 || text.length > 200) return show([]);
          const {signal} = request = new AbortController();
          try {
            await new Promise(done => timer = setTimeout(done, wait));
            const answer = await fetch(address + '?q=' + encodeURIComponent(text), {signal});
            const texts = answer.ok ? (await answer.json())[1] : [];
            if (!signal.aborted) show(texts);
          } catch {
            // Too many questions, no network: a search is possible all the same.
            if (!signal.aborted) show([]);
          }
        };
        const choose = option => {
          field.value = option.textContent;
          close();
          field.form.submit();
        };

        const attributes = {
          role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': false,
        };
        for (const name in attributes) field.setAttribute(name, attributes[name]);
        list.hidden = true;
        field.parentNode.append(list);
        field.addEventListener('input', () => {
          mark(-1);
          ask(150);
        });
        field.addEventListener('blur', close);
        field.form.addEventListener('submit', close);
        field.addEventListener('keydown', event => {
          // Keys belong to the input method while it composes, and with others to the browser.
          if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
          const {key} = event, count = list.children.length;
          if (!count) {
            if (key === 'ArrowDown') ask(0);
            if (key === 'Escape') stop();
            return;
          }
          // Behind the last and before the first is the field itself.
          if (key === 'ArrowDown') mark(place + 1 < count ? place + 1 : -1);
          else if (key === 'ArrowUp') mark(place < 0 ? count - 1 : place - 1);
          else if (key === 'Escape') close();
          else if (key === 'Enter' && place >= 0) choose(list.children[place]);
          else return;
          event.preventDefault();
        });
        // Otherwise the field would lose the focus, and the list be gone before the click.
        list.addEventListener('mousedown', event => event.preventDefault());
        list.addEventListener('click', event => {
          const option = event.target.closest('li');
          if (option) choose(option);
        });
      };

      const copyable = (source, said) => {
        const button = make('button', {type: 'button', class: 'copy'}, source.dataset.copy);
        const status = make('span', {role: 'status'});
        source.after(button, status);
        button.addEventListener('click', async () => {
          try {
            await navigator.clipboard.writeText(source.textContent);
          } catch {
            // Without HTTPS there is no clipboard to write to; what is selected can at least be copied by hand.
            getSelection().selectAllChildren(source);
            if (!document.execCommand('copy')) return;
          }
          status.textContent = said;
          setTimeout(() => status.textContent = '', 4000);
        });
      };

      // A key of one letter must be one that can be switched off (WCAG 2.1.4); where nothing can be kept, it is off.
      const isKeyOff = () => {
        try {
          return localStorage.slash === 'off';
        } catch {
          return true;
        }
      };
      const keySwitch = place => {
        const button = make('button', {type: 'button', class: 'copy'});
        const name = () => button.textContent = isKeyOff() ? place.dataset.keyOn : place.dataset.keyOff;
        button.addEventListener('click', () => {
          localStorage.slash = isKeyOff() ? 'on' : 'off';
          name();
        });
        name();
        place.append(button);
      };

      const field = document.querySelector('form[data-suggest] [name=q]');
      if (field) suggest(field, field.form.dataset);
      if (field && !isKeyOff()) {
        field.setAttribute('aria-keyshortcuts', '/');
        document.addEventListener('keydown', event => {
          if (event.key !== '/' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
          if (event.target.closest('input, select, textarea, [contenteditable]')) return;
          event.preventDefault();
          field.focus();
          field.select();
        });
      }
      const copied = document.querySelector('[data-copied]');
      const setting = document.querySelector('[data-key-off]');
      if (setting) keySwitch(setting);
      if (copied) for (const source of copied.querySelectorAll('[data-copy]')) copyable(source, copied.dataset.copied);
    })();
    """#
}
