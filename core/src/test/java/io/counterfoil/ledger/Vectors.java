package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Published test vectors, read from the folder named by the system property {@code counterfoil.vectors}. */
final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    static Path folder() {
        Path folder = Path.of(System.getProperty("counterfoil.vectors", "../../shared/vectors"));
        assumeTrue(Files.isDirectory(folder), "vectors absent: " + folder);
        return folder;
    }

    static JsonNode json(String path) {
        return json(folder().resolve(path));
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    static List<Hash> hashes(JsonNode array) {
        return each(array).map(node -> Hash.parse(node.asText())).toList();
    }
}
