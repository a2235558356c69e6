package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void roots_and_proofs_over_the_eight_well_known_leaves_are_reproduced() {
        JsonNode vectors = Vectors.json("rfc6962/merkle8.json");
        List<Hash> leaves = Vectors.texts(vectors.get("leaves_hex")).stream()
                .map(hex -> Layout.leaf(java.util.HexFormat.of().parseHex(hex)))
                .toList();
        List<Hash> roots = Vectors.hashes(vectors.get("roots"));

        assertThat(leaves).isEqualTo(Vectors.hashes(vectors.get("leaf_hashes")));
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(range(leaves.subList(0, size)).root()).isEqualTo(roots.get(size));
        }
        vectors.get("inclusion").forEach(one -> {
            int index = one.get("index").asInt();
            int size = one.get("size").asInt();
            List<Hash> path = Vectors.hashes(one.get("proof"));
            assertThat(fed(Merkle.inclusion(index, size), leaves, size)).isEqualTo(path);
            assertThat(Merkle.rootOf(leaves.get(index), index, size, path)).contains(roots.get(size));
        });
        vectors.get("consistency").forEach(one -> {
            int from = one.get("size1").asInt();
            int to = one.get("size2").asInt();
            List<Hash> path = Vectors.hashes(one.get("proof"));
            assertThat(fed(Merkle.consistency(from, to), leaves, to)).isEqualTo(path);
            assertThat(Merkle.isConsistent(tree(roots, from), tree(roots, to), path))
                    .isTrue();
        });
    }

    @Test
    void the_196_probes_are_accepted_and_refused_as_published() throws IOException {
        Path folder = Vectors.folder().resolve("rfc6962/transparency-dev-testdata");
        List<Path> probes;
        try (Stream<Path> files = Files.walk(folder)) {
            probes = files.filter(file -> file.toString().endsWith(".json")).toList();
        }

        assertThat(probes).hasSize(196);
        for (Path file : probes) {
            JsonNode probe = Vectors.json(file);
            boolean holds = probe.has("leafIdx") ? inclusionHolds(probe) : consistencyHolds(probe);
            assertThat(holds)
                    .as(file.toString())
                    .isNotEqualTo(probe.get("wantErr").asBoolean());
        }
    }

    @Test
    void the_root_over_leaves_at_hand_is_that_of_the_range_on_any_threads() {
        List<Hash> leaves = new ArrayList<>();
        CompactRange range = CompactRange.empty();
        for (int size = 0; size <= 2_100; size++) {
            boolean isEdge = size < 10 || Math.abs(size % 1024) < 2 || size % 1024 == 1023;
            if (isEdge) {
                assertThat(Merkle.root(leaves)).isEqualTo(range.root());
                assertThat(Merkle.root(leaves, task -> {}))
                        .as("an idle executor")
                        .isEqualTo(range.root());
            }
            Hash leaf = Layout.leaf(new byte[] {(byte) (size >> 8), (byte) size});
            leaves.add(leaf);
            range = range.append(leaf);
        }
    }

    @Test
    void many_subtrees_make_the_same_root_on_several_threads() {
        List<Hash> few = Stream.iterate(CompactRange.EMPTY_ROOT, hash -> Sha256.of(hash.raw()))
                .limit(1000)
                .toList();
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            leaves.addAll(few);
        }

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(Merkle.root(leaves, threads)).isEqualTo(range(leaves).root());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean inclusionHolds(JsonNode probe) {
        if (!hasHashes(probe.get("leafHash")) || !hasHashes(probe.get("root")) || !allHashes(probe.get("proof"))) {
            return false;
        }
        return Merkle.rootOf(
                        base64(probe.get("leafHash")),
                        probe.get("leafIdx").asLong(),
                        probe.get("treeSize").asLong(),
                        base64s(probe.get("proof")))
                .filter(base64(probe.get("root"))::equals)
                .isPresent();
    }

    private static boolean consistencyHolds(JsonNode probe) {
        return Merkle.isConsistent(
                new Merkle.Tree(probe.get("size1").asLong(), base64(probe.get("root1"))),
                new Merkle.Tree(probe.get("size2").asLong(), base64(probe.get("root2"))),
                base64s(probe.get("proof")));
    }

    @Test
    void golden_consistency_proofs_hold_and_the_bad_ones_do_not() {
        JsonNode golden = Vectors.json("ledger/golden-proofs.json");
        List<Hash> leaves = Golden.chain().entries().stream().map(Entry::leaf).toList();

        golden.get("consistency").forEach(one -> {
            assertThat(isConsistent(one)).isTrue();
            int to = one.get("to").asInt();
            assertThat(fed(Merkle.consistency(one.get("from").asInt(), to), leaves, to))
                    .isEqualTo(Vectors.hashes(one.get("path")));
        });
        golden.get("consistency_refused")
                .forEach(one -> assertThat(isConsistent(one))
                        .as(one.get("why").asText())
                        .isFalse());
    }

    private static boolean isConsistent(JsonNode one) {
        return Merkle.isConsistent(
                new Merkle.Tree(
                        one.get("from").asLong(),
                        Hash.parse(one.get("root_from").asText())),
                new Merkle.Tree(
                        one.get("to").asLong(), Hash.parse(one.get("root_to").asText())),
                Vectors.hashes(one.get("path")));
    }

    @Property
    void every_leaf_is_proved_in_every_tree_and_nothing_else_is(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll int whichIndex, @ForAll int whichFrom) {
        int index = Math.floorMod(whichIndex, size);
        int from = 1 + Math.floorMod(whichFrom, size);
        List<Hash> leaves = leaves(size);
        Hash root = range(leaves).root();

        List<Hash> path = fed(Merkle.inclusion(index, size), leaves, size);
        List<Hash> extension = fed(Merkle.consistency(from, size), leaves, size);

        assertThat(Merkle.rootOf(leaves.get(index), index, size, path)).contains(root);
        assertThat(Merkle.rootOf(Hash.ZERO, index, size, path)).isNotEqualTo(java.util.Optional.of(root));
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.ZERO);
        assertThat(Merkle.rootOf(leaves.get(index), index, size, longer)).isEmpty();
        Merkle.Tree old = new Merkle.Tree(from, range(leaves.subList(0, from)).root());
        assertThat(Merkle.isConsistent(old, new Merkle.Tree(size, root), extension))
                .isTrue();
        assertThat(Merkle.isConsistent(new Merkle.Tree(from, Hash.ZERO), new Merkle.Tree(size, root), extension))
                .isFalse();
    }

    @Test
    void a_range_keeps_one_hash_for_each_set_bit_of_its_size() {
        assertThat(range(leaves(7)).hashes()).hasSize(3);
        assertThat(range(leaves(64)).hashes()).hasSize(1);
        assertThatThrownBy(() -> new CompactRange(7, leaves(2))).hasMessage("hashes must be 3 for size 7 but was 2");
        assertThatThrownBy(() -> CompactRange.of(7, new byte[95])).hasMessageContaining("96");
        assertThatThrownBy(() -> new CompactRange(1L << 53, leaves(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proof_that_cannot_be_is_not_begun_or_ended() {
        assertThatThrownBy(() -> Merkle.inclusion(7, 7)).hasMessage("index must be below 7 but was 7");
        assertThatThrownBy(() -> Merkle.consistency(0, 7)).hasMessage("from must be 1 to 7 but was 0");
        assertThatThrownBy(() -> Merkle.consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.inclusion(0, 2).add(Hash.ZERO).path())
                .isInstanceOf(IllegalStateException.class);
    }

    static List<Hash> fed(ProofBuilder proof, List<Hash> leaves, int size) {
        leaves.subList(0, size).forEach(proof::add);
        return proof.path();
    }

    private static CompactRange range(List<Hash> leaves) {
        CompactRange range = CompactRange.empty();
        for (Hash leaf : leaves) {
            range = range.append(leaf);
        }
        return range;
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>(Collections.nCopies(count, Hash.ZERO));
        leaves.replaceAll(any -> Layout.leaf(new byte[0]));
        for (int i = 0; i < count; i++) {
            leaves.set(i, Layout.leaf(new byte[] {(byte) (i >> 8), (byte) i}));
        }
        return leaves;
    }

    private static Merkle.Tree tree(List<Hash> roots, int size) {
        return new Merkle.Tree(size, roots.get(size));
    }

    private static boolean hasHashes(JsonNode value) {
        return !value.isNull() && Base64.getDecoder().decode(value.asText()).length == Hash.LENGTH;
    }

    private static boolean allHashes(JsonNode proof) {
        return proof.isNull() || Vectors.each(proof).allMatch(MerkleTest::hasHashes);
    }

    private static List<Hash> base64s(JsonNode proof) {
        return proof.isNull()
                ? List.of()
                : Vectors.each(proof).map(MerkleTest::base64).toList();
    }

    private static Hash base64(JsonNode value) {
        // some probes have roots of other lengths, of which only the equality matters
        byte[] bytes = Base64.getDecoder().decode(value.asText());
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Sha256.of(bytes);
    }
}
