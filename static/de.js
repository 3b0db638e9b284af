const brand = "Infinite Images";
const actions = { "close": "Schließen", "cancel": "Abbrechen", "retry": "Noch einmal versuchen", "copy": "Kopieren", "like": "Gefällt mir", "unlike": "Gefällt mir nicht mehr", "download": "Datei herunterladen", "delete": "Löschen" };
const rating = { "label": "Bewertung", "stars": "Ein Stern | {n} Sterne", "none": "Sterne entfernen" };
const sidebar = { "label": "Bibliothek", "everything": "Alle Bilder", "favourites": "Favoriten", "folders": "Ordner", "noFolders": "Noch keine", "addFolder": "Ordner hinzufügen …", "open": "Ordner in {name}", "offline": "offline", "offlineHint": "Nicht verbunden. Nichts ist verloren: Die Bilder sind wieder da, sobald das Laufwerk es ist.", "manage": "Über {name} …", "show": "Ordner", "home": "Start", "albums": "Alben", "searches": "Gespeicherte Suchen", "forget": "Aus der Liste nehmen" };
const addFolder = { "title": "Ordner hinzufügen", "hint": "Die Bilder werden dort gelesen, wo sie liegen. Nichts wird kopiert, verschoben oder geändert.", "path": "Pfad des Ordners", "folders": "Ordner hier", "up": "Einen Ordner höher", "none": "Hier gibt es keine Ordner", "add": "Diesen Ordner hinzufügen" };
const manage = { "holds": "Er enthält ein Bild. | Er enthält {count} Bilder.", "removeHint": "Aus der Bibliothek genommen, bleiben seine Dateien auf der Platte, und ihre Tags kommen wieder, wenn du ihn erneut hinzufügst.", "remove": "Aus der Bibliothek nehmen" };
const older = { "title": "Die Bibliothek des älteren Programms ist da", "text": "Übernommen werden können: {contents}. Ihre Datei wird nur gelesen und bleibt, wie sie ist.", "tags": "ein eigener Tag | {count} eigene Tags", "folders": "ein Ordner | {count} Ordner", "takeOver": "Übernehmen", "putAway": "Nicht jetzt" };
const browse = { "trail": "Wo dieser Ordner liegt", "folders": "Ordner hierin", "results": "Ein Treffer | {count} Treffer", "new": "Ein neues | {count} neue", "size": "Größe der Bilder", "deep": "Mit allen Unterordnern" };
const search = { "label": "Suche", "placeholder": "Prompts, Modelle, Tags, Dateien suchen …", "inFolder": "In diesem Ordner suchen …", "suggestions": "Vorschläge", "everywhere": "Stattdessen überall suchen", "clear": "Suche leeren", "removeChip": "{chip} entfernen", "not": "nicht", "notWanted": "Klicken, um diese auszuschließen", "wantAgain": "Klicken, um diese wieder zu wollen", "keep": "Diese Suche behalten", "keepTitle": "Diese Suche behalten", "keepName": "Name der Suche", "keepDo": "Behalten" };
const sort = { "label": "Reihenfolge", "newest": "Neueste zuerst", "oldest": "Älteste zuerst", "name": "Name, A bis Z", "name-desc": "Name, Z bis A", "largest": "Größte Dateien zuerst", "smallest": "Kleinste Dateien zuerst", "created": "Zuletzt angelegte zuerst", "generated": "Zuletzt erzeugte zuerst", "resolution": "Meiste Pixel zuerst", "rating": "Am besten bewertete zuerst", "model": "Nach Modell", "seed": "Nach Seed", "random": "Zufällig" };
const grid = { "label": "Bilder", "liked": "gefällt mir", "pick": "Auswählen (X)", "more": "Mehr …", "today": "Heute", "yesterday": "Gestern", "columns": { "name": "Name", "tags": "Tags", "resolution": "Pixel", "size": "Größe", "date": "Geändert" } };
const media = { "image": "Bild", "video": "Video", "audio": "Ton" };
const viewer = { "previous": "Voriges Bild", "next": "Nächstes Bild", "fit": "An das Fenster anpassen", "actualSize": "Tatsächliche Größe", "strip": "Nachbarn", "failed": "Diese Datei lässt sich nicht zeigen", "cannotShow": "Vielleicht ist sie beschädigt, oder dein Browser kennt das Format nicht.", "canDownload": "Herunterladen kannst du sie trotzdem.", "turn": "Drehen (R)", "slides": "Eines nach dem anderen (S)", "stream": "Untereinander", "single": "Einzeln", "sound": "Ton (M)", "fullScreen": "Vollbild (G)", "cover": "Dieses Bild als Titelbild nehmen", "covered": "Dieses Bild ist jetzt das Titelbild" };
const inspector = { "label": "Wie es entstand", "toggle": "Wie es entstand (I)", "nothing": "Klicke auf ein Bild, um zu lesen, wie es entstand. Ein Doppelklick öffnet es.", "prompt": "Prompt", "negative": "Negativ", "parameters": "Parameter", "more": "{count} weitere", "text": "Als Text", "fields": "Roh ({count})", "file": "Datei", "tag": "Tag", "tagName": "Name des Tags", "addTag": "Tag hinzufügen", "removeTag": "Tag {name} entfernen", "searchFor": "Klicken, um danach zu suchen", "clickCopies": "Klicken, um zu kopieren", "copied": "Kopiert", "notCopied": "Der Browser hat das Kopieren nicht erlaubt", "guess": "Die Datei sagt das nicht ausdrücklich. Es ist die beste Vermutung, die ihr Workflow zulässt.", "origins": "Wo es gefunden wurde", "rawOnly": "Die Datei enthält Text, aber in keinem bekannten Format. Hier ist er, wie er dasteht.", "none": { "image": "Dieses Bild sagt nichts darüber, wie es entstand. Programme verlieren das oft beim Speichern, Websites beim Hochladen.", "video": "Dieses Video sagt nichts darüber, wie es entstand.", "audio": "Diese Tondatei sagt nichts darüber, wie sie entstand." } };
const parameters = { "model": "Modell", "lora": "LoRA", "sampler": "Sampler", "scheduler": "Scheduler", "steps": "Schritte", "cfg": "CFG", "distilledCfg": "Distilled CFG", "seed": "Seed", "size": "Größe", "denoising": "Denoising", "clipSkip": "Clip Skip", "vae": "VAE", "hiresUpscaler": "Hires-Upscaler", "hiresUpscale": "Hires-Faktor", "hiresSteps": "Hires-Schritte", "generator": "Gemacht mit" };
const tagTypes = { "custom": "Tag", "Model": "Modell", "Sampler": "Sampler", "lora": "LoRA", "lyco": "LyCORIS", "pos": "Prompt", "size": "Größe", "Size": "Größe", "Media Type": "Art", "Source Identifier": "gemacht mit", "Model hash": "Modell-Hash", "Schedule type": "Zeitplan", "VAE": "VAE", "Module": "Modul", "ControlNet": "ControlNet", "Generator": "gemacht mit" };
const status = { "items": "Ein Eintrag | {count} Einträge", "readOnly": "Nur lesen", "lost": "Das Programm antwortet nicht. Neuer Versuch …" };
const jobs = { "kinds": { "scan": "Wird eingelesen", "rebuild": "Alles wird neu gelesen", "live": "Änderungen werden eingelesen", "text-index": "Textsuche wird vorbereitet", "reparse": "Metadaten werden neu ausgewertet", "backup": "Die Datenbank wird gesichert", "restore": "Datenbank aus einer Kopie wiederhergestellt", "import": "Tags und Ordner werden übernommen", "delete": "Löschen", "move": "Verschieben", "copy": "Kopieren", "undo": "Rückgängig machen", "zip": "Packen", "trash-restore": "Zurücklegen", "rewrite": "In die Datei schreiben", "empty-trash": "Papierkorb leeren", "other": "In Arbeit", "embedding": "Prompts werden verglichen", "topics": "Themen werden gesucht" }, "outcomes": { "import": "Deine Tags und Ordner sind übernommen" }, "rate": "{rate}/s", "left": { "seconds": "noch 1 s | noch {amount} s", "minutes": "noch 1 min | noch {amount} min", "hours": "noch 1 h | noch {amount} h" }, "paused": "Angehalten", "pause": "Anhalten", "resume": "Weiter", "done": "{what}: eine Datei | {what}: {count} Dateien", "unreadable": "1 unlesbar | {count} unlesbar", "failed": "{what}: gescheitert, {why}", "failuresTitle": "Dateien, die nicht gelesen werden konnten" };
const states = { "empty": { "title": "Deine Bibliothek ist leer", "text": "Füge den Ordner hinzu, in dem deine Bilder liegen. Sie werden dort gelesen, wo sie sind; nichts wird kopiert oder geändert.", "readOnly": "Diese Bibliothek hat keine Ordner, und sie kann nur gelesen werden. Starte das Programm mit einem Ordner, oder erlaube Änderungen.", "action": "Ordner hinzufügen" }, "noPictures": { "title": "Noch keine Bilder", "text": "Die Ordner der Bibliothek enthalten keine bekannten Bilder, Videos oder Töne.", "indexing": "Die Ordner werden gelesen. Bilder erscheinen hier, sobald sie gefunden sind." }, "emptyFolder": { "title": "Keine Bilder in diesem Ordner", "withFolders": "Sie liegen in den Ordnern darüber." }, "noFavourites": { "title": "Noch keine Favoriten", "text": "Öffne ein Bild und drücke F oder das Herz, dann ist es hier." }, "noResults": { "title": "Nichts gefunden", "text": "Kein Bild passt zu alledem. Weniger Wörter finden mehr.", "everywhere": "Überall suchen", "clear": "Suche leeren" }, "failed": { "title": "Das konnte nicht geladen werden" }, "badQuery": { "title": "Diese Suche ist nicht zu verstehen" } };
const secret = { "title": "Diese Bibliothek ist verschlossen", "hint": "Gib den Schlüssel ein, mit dem das Programm gestartet wurde.", "key": "Schlüssel", "wrong": "Das ist nicht der Schlüssel.", "enter": "Aufschließen" };
const settings = { "title": "Einstellungen", "theme": "Aussehen", "themes": { "system": "System", "light": "Hell", "dark": "Dunkel" }, "language": "Sprache", "languageAuto": "Wie der Browser", "size": "Größe der Bilder", "slides": "Eines nach dem anderen, jedes für", "seconds": "{seconds} s", "keepsZoom": "Zoom von Bild zu Bild behalten", "stream": "Bilder untereinander öffnen" };
const keys = { "title": "Tasten", "grid": "Im Raster", "viewer": "Bei offenem Bild", "does": { "move": "Bewegen", "page": "Eine Seite hoch, hinunter", "ends": "Erstes, letztes", "open": "Öffnen", "like": "Gefällt mir", "inspector": "Wie es entstand", "search": "Suchen", "keys": "Diese Tasten", "step": "Voriges, nächstes", "zoom": "Näher, weiter weg", "fit": "An das Fenster anpassen oder tatsächliche Größe", "rate": "Sterne geben", "unrate": "Sterne entfernen", "back": "Zurück zum Raster", "delete": "In den Papierkorb", "undo": "Das Letzte rückgängig machen", "pick": "Auswählen oder abwählen", "pickRange": "Einen Bereich wählen", "pickAll": "Alle auswählen", "invert": "Auswahl umkehren", "tag": "Tags", "rename": "Umbenennen", "menu": "Alles, was geht", "newTab": "Neuer Tab", "closeTab": "Tab schließen", "toTab": "Der Tab dieser Nummer", "fill": "Fenster füllen", "turn": "Drehen", "slides": "Eines nach dem anderen", "fullScreen": "Vollbild", "compare": "Ausgewählte vergleichen (zwei bis vier)" }, "caps": { "delete": "Entf" }, "tabs": "Tabs" };
const reasons = { "unreadable": "Unlesbar", "metadata-damaged": "Unlesbar", "media-not-found": "Fehlt", "not-found": "Fehlt", "folder-not-found": "Fehlt", "outside-roots": "Nicht erlaubt", "refused": "Nicht erlaubt", "secret-required": "Verschlossen", "unavailable": "Nicht verfügbar", "offline": "Keine Antwort", "error": "Fehlgeschlagen" };
const errors = { "error": "Etwas ging schief, woran niemand gedacht hatte.", "offline": "Das Programm antwortet nicht. Läuft es noch?", "invalid": "Was verlangt wurde, ergibt so keinen Sinn.", "bad-query": "Diese Suche ist nicht zu verstehen.", "bad-setting": "Eine Einstellung hat einen Wert, der nicht brauchbar ist.", "files-refused": "Einige Dateien konnten nicht bearbeitet werden.", "wrong-field": "Ein Feld der Anfrage hat die falsche Form.", "secret-required": "Diese Bibliothek ist durch einen Schlüssel geschützt.", "refused": "Das ist nicht erlaubt.", "outside-roots": "Das liegt außerhalb der Ordner der Bibliothek.", "read-only": "Diese Bibliothek kann nur gelesen werden.", "foreign-site": "Die Anfrage kam von einer anderen Website.", "not-found": "Das gibt es nicht.", "media-not-found": "Diese Datei ist nicht mehr da.", "folder-not-found": "Dieser Ordner ist nicht mehr da, oder sein Laufwerk ist nicht verbunden.", "conflict": "Das widerspräche dem, was da ist.", "name-taken": "Dieser Name ist schon vergeben.", "unreadable": "Diese Datei ist beschädigt.", "not-readable": "Das lässt sich nicht lesen: die Zugriffsrechte oder das Laufwerk erlauben es nicht.", "metadata-damaged": "Was diese Datei über sich sagt, ist beschädigt.", "unavailable": "Das geht im Augenblick nicht.", "too-large": "Das war zu viel auf einmal.", "index-busy": "Ein anderes Fenster schreibt gerade den Index.", "database-unusable": "Die Datenbank ist beschädigt, neuer als dieses Programm oder nicht beschreibbar.", "provider-failed": "Der Dienst für Vektoren und Chat hat nicht getan, worum er gebeten wurde." };
const trash = { "title": "Papierkorb", "empty": "Der Papierkorb ist leer. Was gelöscht wird, wartet hier und kann zurückgelegt werden.", "count": "{count} gelöschte Datei, {size} | {count} gelöschte Dateien, {size}", "emptyIt": "Papierkorb leeren", "sure": "Endgültig leeren?", "restore": "{name} zurücklegen", "more": "Mehr" };
const acts = { "deleted": "{name} liegt im Papierkorb | {count} Dateien liegen im Papierkorb", "moved": "{name} nach {folder} verschoben | {count} Dateien nach {folder} verschoben", "copied": "{name} nach {folder} kopiert | {count} Dateien nach {folder} kopiert", "renamed": "Sie heißt jetzt {name}", "nothingDone": "Es war nichts zu tun", "andMore": "{sentence} Und noch eine. | {sentence} Und {count} weitere.", "undo": "Rückgängig", "undone": "Rückgängig gemacht", "nothing": "Es gibt nichts rückgängig zu machen" };
const picking = { "label": "Was ausgewählt ist", "picked": "Eine ausgewählt | {count} ausgewählt", "all": "Alle gezeigten wählen", "everything": "Alle {count} wählen", "fetching": "{share} % … anhalten", "none": "Auswahl aufheben (Esc)" };
const menu = { "label": "Was sich damit tun lässt", "open": "Öffnen", "openInWindow": "In neuem Fenster öffnen", "folder": "Sein Ordner", "folderHere": "Dorthin gehen", "inTab": "In neuem Tab", "beside": "Daneben", "samePrompt": "Bilder mit diesem Prompt", "pick": "Auswählen", "tags": "Tags …", "download": "Herunterladen | Als ZIP herunterladen", "packing": "Eine Datei wird gepackt … | {count} Dateien werden gepackt …", "copy": "Als Text kopieren", "copyPrompt": "Prompt", "copyInfotext": "Prompt mit allen Einstellungen", "copyPath": "Pfad der Datei", "copyName": "Name der Datei", "copyLink": "Link zur Datei", "nothingToCopy": "Sie sagt nichts darüber, wie sie entstand", "saveInfo": "Bekanntes als JSON speichern", "openWithProgram": "Mit Standardprogramm öffnen", "showInFileManager": "Im Dateimanager zeigen", "move": "Verschieben nach …", "copyTo": "Kopieren nach …", "rename": "Umbenennen …", "album": "In ein Album …" };
const folders = { "moveTitle": "{name} verschieben | {count} Dateien verschieben", "copyTitle": "{name} kopieren | {count} Dateien kopieren", "moveHere": "Hierher verschieben", "copyHere": "Hierher kopieren", "recent": "Zuletzt verwendet", "where": "Wo das ist", "library": "Bibliothek", "filter": "Hier einen Ordner finden", "here": "Ordner hier", "new": "Neuer Ordner", "newName": "Name des neuen Ordners", "make": "Anlegen" };
const conflict = { "title": "Dieser Name ist in {folder} vergeben | Diese Namen sind in {folder} vergeben", "more": "und noch eine | und {count} weitere", "replaceHint": "Ersetztes kommt in den Papierkorb, und alles lässt sich rückgängig machen.", "skip": "Diese auslassen", "replace": "Ersetzen", "rename": "Beide behalten" };
const rename = { "title": "Umbenennen", "name": "Neuer Name", "hint": "Die Texte daneben bekommen den Namen auch. Tags und Sterne bleiben.", "do": "Umbenennen" };
const tagging = { "title": "Tags von {name} | Tags von {count} Dateien", "find": "Tag finden oder neu benennen", "tags": "Tags", "make": "Tag {name} anlegen" };
const tabs = { "label": "Tabs", "add": "Neuer Tab (Alt+T)", "close": "Schließen (Alt+W)", "closeNamed": "{name} schließen", "closeOthers": "Die anderen schließen", "duplicate": "Dasselbe in neuem Tab", "duplicateBeside": "Dasselbe daneben", "split": "In eine eigene Spalte", "toLeft": "In die linke Spalte", "toRight": "In die rechte Spalte", "menu": "Was sich mit dem Tab tun lässt", "border": "Breite der Spalten", "column": "Spalte {number}" };
const forms = { "label": "Anordnung", "justified": "Reihen", "square": "Quadrate", "list": "Liste" };
const kinds = { "label": "Art", "all": "Alle Arten", "image": "Bilder", "video": "Videos", "audio": "Töne" };
const albums = { "choose": "In ein Album legen | In ein Album legen", "find": "Album finden oder neu benennen", "make": "Album {name} anlegen", "filled": "Eine in {name} gelegt | {count} in {name} gelegt" };
const home = { "welcome": "Alle deine Bilder an einem Ort", "guide": "Nenne die Ordner, in denen deine Bilder liegen. Sie werden dort gelesen; nichts wird kopiert, verschoben oder geändert, und nichts verlässt diesen Rechner.", "first": "Füge einen Ordner hinzu. Neue Bilder darin kommen von selbst.", "second": "Suche nach Wörtern des Prompts, nach Modell, LoRA oder Tag.", "third": "Öffne ein Bild und lies, wie es entstand. F mag es, 1 bis 5 geben Sterne.", "folders": "Ordner", "recent": "Neueste", "all": "Alle {count}", "visited": "Wo du warst" };
const workflow = { "title": "Workflow", "nodes": "Ein Knoten | {count} Knoten", "closer": "Näher", "further": "Weiter weg", "download": "Als Datei für ComfyUI herunterladen" };
const editing = { "open": "Text bearbeiten", "title": "Was es über seine Entstehung sagt", "hint": "Prompt, negativer Prompt und Einstellungen, wie A1111 sie schreibt. Die Datei selbst bleibt, wie sie ist.", "text": "Text", "back": "Zurück zu dem, was die Datei sagt", "save": "Speichern", "edited": "Du hast diesen Text bearbeitet. Die Datei sagt etwas anderes." };
const notes = { "label": "Notiz", "placeholder": "Notiz schreiben …" };
const host = { "send": "Senden an", "sendTo": "An {target} senden", "to": "{target}", "sent": "Die WebUI hat es", "targets": { "txt2img": "txt2img", "img2img": "img2img", "inpaint": "Inpaint", "extras": "Extras", "controlnet-txt2img": "ControlNet bei txt2img", "controlnet-img2img": "ControlNet bei img2img" } };
const compare = { "title": "Vergleichen", "how": "Wie verglichen wird", "modes": { "beside": "Nebeneinander", "slider": "Schieber", "flicker": "Wechselnd", "difference": "Unterschied" }, "split": "Grenze zwischen beiden", "differs": "Was sich unterscheidet" };
const facets = { "label": "Ergebnisse eingrenzen", "more": "Mehr", "less": "Weniger" };
const de = {
  brand,
  actions,
  rating,
  sidebar,
  addFolder,
  manage,
  older,
  browse,
  search,
  sort,
  grid,
  media,
  viewer,
  inspector,
  parameters,
  tagTypes,
  status,
  jobs,
  states,
  secret,
  settings,
  keys,
  reasons,
  errors,
  trash,
  acts,
  picking,
  menu,
  folders,
  conflict,
  rename,
  tagging,
  tabs,
  forms,
  kinds,
  albums,
  home,
  workflow,
  editing,
  notes,
  host,
  compare,
  facets
};
export {
  actions,
  acts,
  addFolder,
  albums,
  brand,
  browse,
  compare,
  conflict,
  de as default,
  editing,
  errors,
  facets,
  folders,
  forms,
  grid,
  home,
  host,
  inspector,
  jobs,
  keys,
  kinds,
  manage,
  media,
  menu,
  notes,
  older,
  parameters,
  picking,
  rating,
  reasons,
  rename,
  search,
  secret,
  settings,
  sidebar,
  sort,
  states,
  status,
  tabs,
  tagTypes,
  tagging,
  trash,
  viewer,
  workflow
};
