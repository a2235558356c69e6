package io.counterfoil.benchmarks.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/** One document as the JSON libraries hold it, its members in descending order, so that there is something to sort. */
final class JsonPeers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode tree;
    private final byte[] text;

    JsonPeers(byte[] canonical) {
        try {
            this.tree = descending(JSON.readTree(canonical));
            this.text = JSON.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The canonical bytes by Jackson: a tree whose members are sorted, written. */
    byte[] jackson() throws IOException {
        return JSON.writeValueAsBytes(ascending(tree));
    }

    /** The canonical bytes by the library of the authors of RFC 8785. */
    byte[] erdtman() throws IOException {
        return new JsonCanonicalizer(text).getEncodedUTF8();
    }

    private static JsonNode ascending(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                sorted.put(member.getKey(), ascending(member.getValue()));
            }
            ObjectNode object = JSON.createObjectNode();
            sorted.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(ascending(element)));
            return array;
        }
        return node;
    }

    private static JsonNode descending(JsonNode node) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
            Collections.reverse(members);
            ObjectNode object = JSON.createObjectNode();
            members.forEach(member -> object.set(member.getKey(), descending(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(descending(element)));
            return array;
        }
        return node;
    }
}
