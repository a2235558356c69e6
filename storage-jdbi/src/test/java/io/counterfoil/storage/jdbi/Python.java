package io.counterfoil.storage.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/verify.py}, where there is a Python to run it. */
final class Python {

    /** Whether it can be run here. */
    static final boolean IS_HERE = isHere();

    private Python() {}

    private static boolean isHere() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The verdict, with the first break where there is one: {@code BROKEN 0 EPOCH_MISMATCH}. */
    static String verify(List<String> arguments) throws IOException {
        Path verifier = Path.of(System.getProperty("counterfoil.root", ".."), "docs", "verify.py");
        List<String> command = new ArrayList<>(List.of("python3", verifier.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode report = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
        JsonNode first = report.path("first_bad");
        String where = first.isMissingNode()
                ? ""
                : " " + first.get("seq").asText() + " " + first.get("kind").asText();
        return report.get("verdict").asText() + where;
    }
}
