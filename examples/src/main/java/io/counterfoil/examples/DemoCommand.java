package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows everything at once, in a folder of its own. */
@Command(
        name = "demo",
        description = "Sells a day of 200 tickets at a coffee shop and a ferry. Run again, it sells another day.",
        footer = {
            "",
            "Examples:",
            "  counterfoil demo",
            "  counterfoil demo --out /tmp/demo",
            "  counterfoil demo --db jdbc:postgresql://db.example/shop?user=till"
        })
final class DemoCommand extends Subcommand {
    private static final int TICKETS_PER_SHOP = 100;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "counterfoil-demo",
            description = "Where everything goes. Default: counterfoil-demo in this folder.")
    private String out = "";

    @Option(
            names = "--db",
            paramLabel = "FILE|ADDRESS",
            description =
                    "One database for both shops, such as jdbc:postgresql://db.example/shop?user=till. Default: a file"
                            + " for each in DIR.")
    private @Nullable String database;

    DemoCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        Path folder = OutputFile.folder("out", host().file("out", out));
        Progress progress = isForPrograms() ? Progress.NONE : Progress.ofProcess();
        List<DemoDay> days = new ArrayList<>();
        for (DemoShop shop : DemoShop.values()) {
            days.add(new DemoDay(host(), shop, place(shop, folder), folder, progress).sell(TICKETS_PER_SHOP));
        }
        List<String> lines = new ArrayList<>();
        days.forEach(day -> lines.addAll(day.story()));
        lines.addAll(List.of(
                "Everything lies in " + folder + ":",
                "  prints/    one ticket of each kind: PDF for 80 mm and A4, ESC/POS for 80 and 58 mm, text",
                "  ledger/    both chains, their enrolments and their checkpoints",
                "  *.db       the databases, unless --db named one; *.db.safe the keys, marks and enrolments of the tills",
                "Go on with:  counterfoil list " + goingOn(folder)));
        answer(
                lines,
                CanonicalObject.builder()
                        .put("folder", folder.toString())
                        .put("shops", days.stream().map(DemoDay::toCanonical).toList())
                        .build());
        return days.stream().allMatch(DemoDay::isIntact) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Keys and marks are in the folder, wherever the database is. */
    private PlaceOptions place(DemoShop shop, Path folder) {
        String file = folder.resolve(shop.title() + ".db").toString();
        return PlaceOptions.at(database == null ? file : database, Path.of(file + ".safe"));
    }

    /** What was typed is not repeated: there may be a password in it. */
    private String goingOn(Path folder) {
        return database == null
                ? "--db " + folder.resolve("cafe.db")
                : "--safe " + folder.resolve("cafe.db.safe") + " --db with the same";
    }
}
