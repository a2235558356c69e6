package io.counterfoil.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalObjectTest {

    private static final CanonicalObject DOCUMENT = CanonicalObject.builder()
            .put("v", 1)
            .put("type", "TICKET")
            .put("lines", List.of(CanonicalObject.builder().put("n", 1).build()))
            .put("marks", List.of("a", "b"))
            .put("numbers", List.of(1, 2L))
            .put("open", true)
            .put("totals", CanonicalObject.builder().put("total", "156.60").build())
            .build();

    @Test
    void members_are_written_in_order_of_their_names() {
        assertThat(new String(DOCUMENT.canonicalBytes(), UTF_8))
                .isEqualTo("{\"lines\":[{\"n\":1}],\"marks\":[\"a\",\"b\"],\"numbers\":[1,2],\"open\":true,"
                        + "\"totals\":{\"total\":\"156.60\"},\"type\":\"TICKET\",\"v\":1}");
    }

    @Test
    void members_are_read_by_kind() {
        assertThat(DOCUMENT.string("type")).isEqualTo("TICKET");
        assertThat(DOCUMENT.integer("v")).isEqualTo(1);
        assertThat(DOCUMENT.bool("open")).isTrue();
        assertThat(DOCUMENT.object("totals").string("total")).isEqualTo("156.60");
        assertThat(DOCUMENT.objects("lines").get(0).integer("n")).isEqualTo(1);
        assertThat(DOCUMENT.strings("marks")).containsExactly("a", "b");
        assertThat(DOCUMENT.integers("numbers")).containsExactly(1L, 2L);
        assertThat(DOCUMENT.names()).startsWith("lines").hasSize(7);
        assertThat(DOCUMENT.has("reason")).isFalse();
        assertThat(DOCUMENT.findString("reason")).isEmpty();
        assertThat(DOCUMENT.findInteger("reason")).isEmpty();
        assertThat(DOCUMENT.findObject("reason")).isEmpty();
    }

    @Test
    void an_absent_member_is_refused_with_its_name() {
        assertThatThrownBy(() -> DOCUMENT.string("reason"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("MEMBER_MISSING reason");
        assertThatThrownBy(() -> DOCUMENT.integer("reason")).hasMessageContaining("MEMBER_MISSING reason");
        assertThatThrownBy(() -> DOCUMENT.bool("reason")).hasMessageContaining("MEMBER_MISSING reason");
        assertThatThrownBy(() -> DOCUMENT.object("reason")).hasMessageContaining("MEMBER_MISSING reason");
        assertThatThrownBy(() -> DOCUMENT.objects("reason")).hasMessageContaining("MEMBER_MISSING reason");
    }

    @Test
    void a_member_of_another_kind_is_refused_with_its_name() {
        assertThatThrownBy(() -> DOCUMENT.string("v")).hasMessageContaining("VALUE_INVALID v");
        assertThatThrownBy(() -> DOCUMENT.findInteger("type")).hasMessageContaining("VALUE_INVALID type");
        assertThatThrownBy(() -> DOCUMENT.objects("marks")).hasMessageContaining("VALUE_INVALID marks");
        assertThatThrownBy(() -> DOCUMENT.strings("numbers")).hasMessageContaining("VALUE_INVALID numbers");
    }

    @Test
    void what_cannot_be_written_cannot_be_put() {
        CanonicalObject.Builder builder = CanonicalObject.builder().put("a", 1);

        assertThatThrownBy(() -> builder.put("a", 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.put("A", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("n".repeat(33), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("b", 1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("b", -(1L << 53))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("b", "\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("b", "\ude00x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("b", List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seventeen_containers_cannot_be_built() {
        CanonicalObject deepest = CanonicalObject.empty();
        for (int depth = 2; depth <= 16; depth++) {
            deepest = CanonicalObject.builder().put("a", deepest).build();
        }
        CanonicalObject.Builder tooDeep = CanonicalObject.builder().put("a", deepest);

        assertThat(CanonicalReader.isCanonical(deepest.canonicalBytes())).isTrue();
        assertThatThrownBy(tooDeep::build).hasMessage("depth must be at most 16 but was 17");
    }

    @Test
    void a_document_is_started_from_another() {
        CanonicalObject more = DOCUMENT.toBuilder().put("reason", "lost").build();

        assertThat(more.string("reason")).isEqualTo("lost");
        assertThat(more).isNotEqualTo(DOCUMENT);
        assertThat(DOCUMENT.has("reason")).isFalse();
    }

    @Test
    void its_text_shows_names_and_never_values() {
        assertThat(DOCUMENT).hasToString("CanonicalObject[lines, marks, numbers, open, totals, type, v]");
    }
}
