package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a {@link io.counterfoil.catalog.Catalog} owes: versions one after the other, each for ever as it was published. */
public abstract class CatalogContract extends PortContract {

    /** For subclasses. */
    protected CatalogContract() {}

    private void publish(Assortment assortment) {
        books().transact(books -> {
            books.catalog().publish(assortment);
            return books;
        });
    }

    private Optional<Assortment> current() {
        return books().read(books -> books.catalog().current());
    }

    private Optional<Assortment> version(int version) {
        return books().read(books -> books.catalog().version(version));
    }

    private static void assertConflict(String expected, String got, ThrowingCallable publish) {
        assertThatThrownBy(publish)
                .as("If this fails: look at how the version is compared with the highest one")
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusals()).hasSize(1);
                    Refusal refusal = refused.refusals().get(0);
                    assertThat(refusal.code()).isEqualTo(RefusalCode.VERSION_CONFLICT);
                    assertThat(refusal.path()).hasToString("version");
                    assertThat(refusal.data())
                            .containsEntry("expected", expected)
                            .containsEntry("got", got);
                });
    }

    @Test
    void rule_1_a_shop_begins_without_an_assortment() {
        assertThat(current()).isEmpty();
        assertThat(version(1)).isEmpty();
        assertThat(version(0)).isEmpty();
        assertThat(version(-1)).isEmpty();
    }

    @Test
    void rule_2_an_assortment_comes_back_whole() {
        Assortment first = SampleShop.version(1);

        publish(first);

        assertThat(current())
                .as("If this fails: look at what its stored form leaves out")
                .contains(first);
    }

    @Test
    void rule_3_the_highest_version_is_in_force_and_the_others_stay() {
        publish(SampleShop.version(1));
        publish(SampleShop.version(2));

        assertThat(current()).contains(SampleShop.version(2));
        assertThat(version(1)).contains(SampleShop.version(1));
        assertThat(version(2)).contains(SampleShop.version(2));
        assertThat(version(3)).isEmpty();
    }

    @Test
    void rule_4_a_version_that_does_not_follow_is_VERSION_CONFLICT_and_changes_nothing() {
        assertConflict("1", "2", () -> publish(SampleShop.version(2)));
        publish(SampleShop.version(1));

        assertConflict("2", "1", () -> publish(SampleShop.version(1)));
        assertConflict("2", "3", () -> publish(SampleShop.version(3)));

        assertThat(current()).contains(SampleShop.version(1));
        assertThat(version(3)).isEmpty();
    }

    @Test
    void rule_5_a_unit_reads_what_it_published() {
        Optional<Assortment> seen = books().transact(books -> {
            books.catalog().publish(SampleShop.version(1));
            return books.catalog().current();
        });

        assertThat(seen).contains(SampleShop.version(1));
    }

    @Test
    void rule_6_what_a_unit_published_that_was_undone_was_never_there() {
        assertThatThrownBy(() -> books().transact(books -> {
                    books.catalog().publish(SampleShop.version(1));
                    assertThat(books.catalog().current()).isPresent();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(current())
                .as("If this fails: look for a cache that outlives the unit")
                .isEmpty();
        publish(SampleShop.version(1));
    }

    @Test
    void rule_7_each_tenant_has_versions_of_its_own() {
        publish(SampleShop.version(1));

        booksOf(OTHER_TENANT).transact(books -> {
            assertThat(books.catalog().current())
                    .as("If this fails: look for a query without the tenant")
                    .isEmpty();
            books.catalog().publish(SampleShop.version(1));
            return books;
        });
    }
}
