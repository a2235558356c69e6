package io.counterfoil.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.ledger.CanonicalObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of section 10 of {@code docs/ledger-format.md}: what members a document may have, and how their values are spelled. */
final class DocumentTables {

    private static final Path PAGE = Path.of(System.getProperty("counterfoil.root", ".."), "docs", "ledger-format.md");
    private static final Pattern SECTION =
            Pattern.compile("^(?:### |#### )(\\w[\\w ]*)\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("^\\| ((?:`[a-z0-9_]+`(?:, )?)+) \\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");
    private static final Set<String> ACTION = Set.of("reason", "before", "after", "host_commit");

    private final Map<String, Map<String, String>> tables;
    private final Set<String> seen = new TreeSet<>();

    private DocumentTables(Map<String, Map<String, String>> tables) {
        this.tables = tables;
    }

    static DocumentTables read() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        Matcher sections = SECTION.matcher(page.substring(page.indexOf("\n## 10 "), page.indexOf("\n## 11 ")));
        while (sections.find()) {
            Map<String, String> members = new LinkedHashMap<>();
            Matcher rows = ROW.matcher(sections.group(2));
            while (rows.find()) {
                String form = rows.group(2).strip();
                NAME.matcher(rows.group(1)).results().forEach(name -> members.put(name.group(1), form));
            }
            tables.put(sections.group(1), members);
        }
        return new DocumentTables(tables);
    }

    Set<String> names() {
        return tables.keySet();
    }

    /** Every form that a table asks for and that nobody explains. */
    List<String> unknownForms() {
        List<String> unknown = new ArrayList<>();
        tables.forEach((table, members) -> members.forEach((member, form) -> {
            String plain = form(table, member).replace("list of ", "").replace(", optional", "");
            if (Character.isUpperCase(plain.isEmpty() ? 'x' : plain.charAt(0)) && !tables.containsKey(plain)) {
                unknown.add(table + "." + member + ": " + form);
            }
        }));
        return unknown;
    }

    /** The form of a member; what is said elsewhere is looked up there. */
    private String form(String table, String member) {
        String form = tables.get(table).get(member);
        if (!form.isEmpty()) {
            return form;
        }
        String elsewhere = ACTION.contains(member) ? "Record of an action" : "ERASURE";
        String looked = tables.get(elsewhere).get(member);
        return looked == null || looked.isEmpty() ? tables.get("DAY_OPEN").getOrDefault(member, "?") : looked;
    }

    /** Holds the document of an entry against the tables of its type, of the frame and, on a till chain, of the stamp. */
    void check(CanonicalObject document) {
        Map<String, String> allowed = new LinkedHashMap<>(tables.get(document.string("type")));
        boolean isLaterGenesis = document.has("epoch") && document.has("nonce") && document.integer("epoch") > 0;
        Stream.of("Frame", isLaterGenesis ? "Frame" : "Stamp").forEach(table -> allowed.putAll(tables.get(table)));
        check(document, document.string("type"), allowed);
    }

    /** Holds an object against one table. */
    void check(CanonicalObject object, String table) {
        check(object, table, tables.get(table));
    }

    private void check(CanonicalObject object, String table, Map<String, String> allowed) {
        assertThat(allowed.keySet()).as("members of %s", table).containsAll(object.names());
        allowed.forEach((member, written) -> {
            String form = written.isEmpty() ? form(table, member) : written;
            if (object.has(member)) {
                seen.add(table + "." + member);
                value(object, table + "." + member, form.replace(", optional", ""));
            } else {
                assertThat(form).as("%s.%s is left out", table, member).contains("optional");
            }
        });
    }

    private void value(CanonicalObject object, String path, String form) {
        String member = path.substring(path.indexOf('.') + 1);
        if (form.equals("integer")) {
            assertThat(object.integer(member)).as(path).isNotNegative();
        } else if (form.equals("list of text")) {
            assertThat(object.strings(member)).as(path).isNotNull();
        } else if (form.startsWith("list of ")) {
            object.objects(member).forEach(one -> check(one, form.substring("list of ".length())));
        } else if (tables.containsKey(form)) {
            check(object.object(member), form);
        } else {
            assertThat(object.string(member)).as(path).matches(spelling(form));
        }
    }

    private static String spelling(String form) {
        return switch (form) {
            case "text" -> "(?s).*";
            case "amount" -> "-?(0|[1-9][0-9]*)\\.[0-9]{2}";
            case "quantity" -> "-?(0|[1-9][0-9]*)\\.[0-9]{3}";
            case "rate" -> "-?(0|[1-9][0-9]*)\\.[0-9]{2,8}";
            case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
            case "instant" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z";
            case "hex32" -> "[0-9a-f]{32}";
            case "hex64" -> "[0-9a-f]{64}";
            case "hex128" -> "[0-9a-f]{128}";
            default -> oneOf(form);
        };
    }

    private static String oneOf(String form) {
        assertThat(form).startsWith("one of ");
        return String.join("|", Arrays.asList(form.substring("one of ".length()).split(" ")));
    }

    /** Begins to see anew. */
    void forget() {
        seen.clear();
    }

    /** What the tables reached from these name and no document had. */
    Set<String> unseen(Set<String> roots) {
        Set<String> reached = new TreeSet<>();
        roots.forEach(root -> reach(root, reached));
        Set<String> unseen = new TreeSet<>();
        reached.forEach(table -> tables.get(table).keySet().forEach(member -> unseen.add(table + "." + member)));
        unseen.removeAll(seen);
        return unseen;
    }

    private void reach(String table, Set<String> reached) {
        if (reached.add(table)) {
            tables.get(table).keySet().forEach(member -> {
                String form = form(table, member).replace("list of ", "").replace(", optional", "");
                if (tables.containsKey(form)) {
                    reach(form, reached);
                }
            });
        }
    }
}
