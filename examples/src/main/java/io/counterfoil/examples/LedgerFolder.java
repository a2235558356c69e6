package io.counterfoil.examples;

import io.counterfoil.audit.AuditDesk;
import io.counterfoil.examples.OutputFile.Overwriting;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with chains as files that anyone can verify. For each chain: {@code NAME.jsonl} with its entries, {@code
 * NAME.SIZE.note} for each of its checkpoints and, where its safe is at hand, {@code NAME.enrolment.json}. NAME is the origin with
 * {@code +} for each {@code /}.
 */
final class LedgerFolder {
    private final Path folder;
    private final Overwriting overwriting;
    private final List<Path> written = new ArrayList<>();

    LedgerFolder(Path folder, Overwriting overwriting) {
        this.folder = folder;
        this.overwriting = overwriting;
    }

    /** Writes one chain. */
    void write(Origin origin, AuditDesk desk, Optional<Enrolment> enrolment) {
        String name = origin.toString().replace('/', '+');
        OutputFile.folder("to", folder);
        file(name + ".jsonl").write(out -> desk.export(origin, out));
        enrolment.ifPresent(pinned -> {
            byte[] bytes = pinned.toCanonical().canonicalBytes();
            file(name + ".enrolment.json").write(bytes);
        });
        int unreadable = 0;
        for (String text : desk.notes(origin)) {
            String size = Note.parse(text).fold(note -> Long.toString(note.size()), refused -> "");
            String part = size.isEmpty() ? "unreadable-" + ++unreadable : size;
            file(name + "." + part + ".note").write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was written so far. */
    List<Path> written() {
        return List.copyOf(written);
    }

    private OutputFile file(String name) {
        OutputFile file = new OutputFile("to", folder.resolve(name), overwriting);
        written.add(file.path());
        return file;
    }
}
