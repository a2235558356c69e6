package io.counterfoil.ticket;

import static io.counterfoil.pricing.Shops.ADDED;
import static io.counterfoil.pricing.Shops.line;
import static io.counterfoil.pricing.Shops.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Settlement;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.ModifierKind;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PriceModifier;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.DiscountKind;
import io.counterfoil.pricing.DisplayedTotal;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.PriceRules;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Shops;
import io.counterfoil.pricing.VoucherUse;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a ticket is as bytes, and that nothing is lost on the way there and back. */
class TicketDocumentTest {

    private static final Till TILL = Till.parse("cafe.example/plaza/till-1");
    private static final Stamp STAMP = new Stamp(
            new Session(TILL, ActorId.of("ana"), SessionId.of("morning")),
            Instant.parse("2026-11-20T14:03:00.250Z"),
            LocalDate.of(2026, 11, 20),
            ZoneOffset.ofHours(-4));
    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);
    private static final Hash HASH = Hash.of(new byte[Hash.LENGTH]);
    private static final BusinessNumber NUMBER =
            new BusinessNumber(SeriesKey.of("tickets/plaza/till-1"), "", 1, "TT00000001");

    @Property
    void a_ticket_reads_back_as_it_was_written(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 500) Integer> quantities,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll TaxTreatment treatment,
            @ForAll RoundingPlace place) {
        Assortment shop = Shops.selling(
                new TaxMethod(treatment, place, Rounding.UP_CENT), "12.125", "10.33", "0.01", "7.99", "25.50");
        CartLine[] lines = new CartLine[quantities.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("p" + i, quantities.get(i)).with(Discount.of(Percent.of("3.5")));
        }
        Cart cart = Shops.cart(lines).with(Discount.of(Percent.of(Integer.toString(percent))));

        assertReadsBack(ticket(shop, Pricer.price(cart, shop, Shops.NOW).orThrow(), Optional.of(HASH)));
    }

    @Test
    void a_ferry_ticket_reads_back_with_route_levies_and_public_attributes() {
        CartLine car = line("adult", 2);
        Cart cart = Cart.of(Shops.USD, Shops.TODAY, List.of(car)).onRoute(Shops.CROSSING);

        Ticket ticket = ticket(
                Shops.ferry(), Pricer.price(cart, Shops.ferry(), Shops.NOW).orThrow(), Optional.empty());

        assertReadsBack(ticket);
        assertThat(ticket.quote().totals().total()).isEqualTo(usd("40.00"));
    }

    @Test
    void a_weighed_good_reads_back_with_its_three_decimals() {
        Cart cart = Shops.cart(CartLine.of(ProductId.of("cheese"), new BigDecimal("0.755")));

        Ticket ticket = ticket(
                Shops.cheese(), Pricer.price(cart, Shops.cheese(), Shops.NOW).orThrow(), Optional.empty());

        assertReadsBack(ticket);
        assertThat(TicketDocument.of(ticket).objects("lines").get(0).string("qty"))
                .isEqualTo("0.755");
    }

    @Test
    void the_document_is_self_contained_and_says_every_total() {
        CanonicalObject document = TicketDocument.of(coffeeTicket());

        assertThat(document.string("type")).isEqualTo("TICKET");
        assertThat(document.string("clock")).isEqualTo("2026-11-20T14:03:00.250Z");
        assertThat(document.string("utc_offset")).isEqualTo("-04:00");
        assertThat(document.string("business_date")).isEqualTo("2026-11-20");
        assertThat(document.string("total")).isEqualTo("156.60");
        assertThat(document.string("tax")).isEqualTo("21.60");
        assertThat(document.string("change")).isEqualTo("43.40");
        assertThat(document.string("due")).isEqualTo("0.00");
        assertThat(document.integer("cs")).isEqualTo(2);
        assertThat(document.objects("taxes").get(0).string("rate")).isEqualTo("16.00");
        assertThat(document.object("number").string("text")).isEqualTo("TT00000001");
    }

    @Test
    void a_private_part_reads_back_and_its_commitment_hides_it() {
        PrivatePart part = new PrivatePart(
                SALT,
                Optional.of(new CustomerSnapshot(
                        PersonalText.of("José Ñandú"), Optional.of(PersonalText.of("V-12345678")))),
                List.of(new PrivateAttribute(
                        1, AttributeName.of("vehicle_number"), "Vehicle", PersonalText.of("AB-123"), Printing.PRINTED)),
                List.of(new PrivateReference(1, PersonalText.of("0414"))));

        byte[] bytes = TicketDocument.of(part).canonicalBytes();

        assertThat(TicketDocument.privatePart(CanonicalReader.read(bytes).orThrow(), SALT))
                .isEqualTo(part);
        assertThat(part.commitment()).isEqualTo(part.commitment());
        assertThat(part.toString())
                .doesNotContain("José")
                .doesNotContain("AB-123")
                .doesNotContain("0414");
        byte[] other = new byte[Salt.LENGTH];
        other[0] = 1;
        assertThat(new PrivatePart(Salt.of(other), part.customer(), part.attributes(), part.references()).commitment())
                .isNotEqualTo(part.commitment());
    }

    @Property
    void every_personal_text_that_is_accepted_reads_back(@ForAll("texts") String text) {
        Assume.that(PersonalText.isValid(text));
        PersonalText personal = PersonalText.of(text);
        PrivatePart part = new PrivatePart(
                SALT,
                Optional.of(new CustomerSnapshot(personal, Optional.of(personal))),
                List.of(new PrivateAttribute(
                        1, AttributeName.of("vehicle_number"), "Vehicle", personal, Printing.PRINTED)),
                List.of(new PrivateReference(1, personal)));

        byte[] bytes = TicketDocument.of(part).canonicalBytes();

        assertThat(TicketDocument.privatePart(CanonicalReader.read(bytes).orThrow(), SALT))
                .isEqualTo(part);
    }

    /** Any text, and texts of what grows, shrinks or is reordered when it is composed. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> restless = Arbitraries.strings()
                .withChars('e', '\u0301', '\u0316', '\u0958', '\ufb1d', '\u1100', '\u1161', '\u03b1', '\u0345')
                .ofMinLength(PersonalText.MAX_LENGTH / 2)
                .ofMaxLength(PersonalText.MAX_LENGTH);
        return Arbitraries.oneOf(restless, Arbitraries.strings().ofMaxLength(210));
    }

    @Test
    void a_cancellation_reads_back() {
        Origin origin = Origin.of(TILL, 0);
        Cancellation cancellation = new Cancellation(coffeeTicket().id(), NUMBER, "typing error", STAMP);
        EntryRef entry = new EntryRef(origin, PrintedHash.of(origin, 7, HASH));

        CanonicalObject document = TicketDocument.of(cancellation, entry);

        assertThat(TicketDocument.cancellation(document)).isEqualTo(cancellation);
        assertThat(document.integer("seq")).isEqualTo(7);
        assertThat(document.string("hash")).isEqualTo(HASH.hex());
    }

    @Test
    void an_activity_names_what_was_done_to_which_entry() {
        Origin origin = Origin.of(TILL, 0);

        CanonicalObject document = TicketDocument.activity(
                        Activity.REPRINT, new EntryRef(origin, PrintedHash.of(origin, 7, HASH)), STAMP)
                .build();

        assertThat(document.string("action")).isEqualTo("REPRINT");
        assertThat(document.string("operator")).isEqualTo("ana");
        assertThat(document.integer("seq")).isEqualTo(7);
    }

    @Test
    void a_document_without_its_tax_table_is_refused() {
        CanonicalObject document = TicketDocument.of(coffeeTicket());
        CanonicalObject.Builder without = CanonicalObject.builder();
        without.put("currency", "USD")
                .put("rules", document.object("rules"))
                .put("price_date", "2026-11-20")
                .put("lines", document.objects("lines"))
                .put("taxes", List.of());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TicketDocument.ticket(without.build()))
                .withMessageContaining("MEMBER_MISSING taxes");
    }

    @Test
    void private_attributes_cannot_stand_in_a_ticket() {
        Cart cart = Cart.of(
                        Shops.USD, Shops.TODAY, List.of(line("car", 1).with(Shops.PLATE, AttributeValue.of("AB-123"))))
                .onRoute(Shops.CROSSING);
        Quote quote = Pricer.price(cart, Shops.ferry(), Shops.NOW).orThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket(Shops.ferry(), quote, Optional.empty()))
                .withMessage("quote must bear public attributes only but bore a private one");
    }

    @Test
    void another_total_cannot_be_settled() {
        Ticket ticket = coffeeTicket();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ticket(
                        ticket.id(),
                        ticket.number(),
                        ticket.stamp(),
                        ticket.shop(),
                        ticket.quote(),
                        new Settlement(usd("1.00"), List.of()),
                        Optional.empty()))
                .withMessage("settlement must be of USD 156.60 but was of USD 1.00");
    }

    @Test
    void a_projection_says_what_is_searched_and_counted_by() {
        TicketProjection projection = TicketProjection.of(coffeeTicket(), 3);

        assertThat(projection.seq()).isEqualTo(3);
        assertThat(projection.columns())
                .containsEntry("total_minor", "15660")
                .containsEntry("payments", "CASH:20000:4340")
                .containsEntry("status", "ISSUED")
                .containsEntry("cancellation", "")
                .containsEntry("private_commit", "");
        assertThat(projection
                        .cancelledAt(Origin.parse("cafe.example/plaza/till-2/0"), 7)
                        .columns())
                .containsEntry("total_minor", "15660")
                .containsEntry("status", "CANCELLED")
                .containsEntry("cancellation", "cafe.example/plaza/till-2/0#7");
    }

    @Test
    void a_shop_that_rounds_cash_and_shows_another_currency_reads_back() {
        Ticket coffee = coffeeTicket();
        ShopProfile plain = coffee.shop();
        ShopProfile shop = new ShopProfile(
                plain.letterhead(),
                plain.currency(),
                plain.zone(),
                plain.language(),
                plain.roundings().withCash(Rounding.of(RoundingMode.HALF_UP, "0.05")),
                Optional.of(new ExchangeRate(
                        Shops.USD, Currency.getInstance("VES"), new BigDecimal("36.5217"), Shops.TODAY)));
        Ticket ticket =
                new Ticket(coffee.id(), NUMBER, STAMP, shop, coffee.quote(), coffee.settlement(), Optional.empty());

        assertReadsBack(ticket);
        assertThat(new String(TicketDocument.of(ticket).canonicalBytes(), StandardCharsets.UTF_8))
                .contains("\"cash_rounding\":{\"increment\":\"0.05\",\"mode\":\"HALF_UP\"}")
                .contains("\"rate\":\"36.52170000\"");
        assertThat(TicketDocument.of(coffee).object("shop").findObject("display"))
                .isEmpty();
    }

    @Test
    void every_kind_of_tax_reads_back_with_its_period() {
        Percent ten = Percent.of("10");
        LocalDate january = LocalDate.of(2026, 1, 1);
        List<TaxRule> rules = List.of(
                new PercentTax(TaxCode.of("a"), "A", ten, TaxBase.NET_AND_LEVY, Validity.from(january)),
                new FixedTax(TaxCode.of("b"), "B", usd("2.00"), new Validity(january, january.plusYears(1))),
                new CompoundTax(TaxCode.of("c"), "C", ten),
                new SelfCompoundTax(TaxCode.of("d"), "D", ten),
                new Exemption(TaxCode.of("e"), "E"));
        Product taxed = Product.of(ProductId.of("p0"), "Product", Price.fixed(usd("100")))
                .withTaxes(rules.stream().map(TaxRule::code).toArray(TaxCode[]::new));
        Assortment shop = Shops.assortment(new TaxProfile(7, ADDED, rules), List.of(taxed), List.of());

        Ticket ticket = ticket(shop, Shops.price(Shops.cart(line("p0", 1)), shop), Optional.empty());

        assertReadsBack(ticket);
        assertThat(TicketDocument.of(ticket).objects("taxes"))
                .extracting(row -> new String(row.canonicalBytes(), StandardCharsets.UTF_8))
                .containsExactly(
                        "{\"amount\":\"10.00\",\"base\":\"100.00\",\"code\":\"a\",\"falls_on\":\"NET_AND_LEVY\","
                                + "\"from\":\"2026-01-01\",\"kind\":\"PERCENT\",\"name\":\"A\",\"rate\":\"10.00\"}",
                        "{\"amount\":\"2.00\",\"base\":\"100.00\",\"code\":\"b\",\"from\":\"2026-01-01\","
                                + "\"kind\":\"FIXED\",\"name\":\"B\",\"per_unit\":\"2.00\",\"until\":\"2027-01-01\"}",
                        "{\"amount\":\"11.00\",\"base\":\"100.00\",\"code\":\"d\",\"kind\":\"SELF_COMPOUND\","
                                + "\"name\":\"D\",\"rate\":\"10.00\"}",
                        "{\"amount\":\"0.00\",\"base\":\"100.00\",\"code\":\"e\",\"kind\":\"EXEMPT\",\"name\":\"E\"}",
                        "{\"amount\":\"11.20\",\"base\":\"112.00\",\"code\":\"c\",\"kind\":\"COMPOUND\",\"name\":\"C\","
                                + "\"rate\":\"10.00\"}");
    }

    @Test
    void a_fee_is_kept_with_its_payment_and_left_out_where_there_is_none() {
        Ticket coffee = coffeeTicket();
        Money total = coffee.settlement().total();
        Payment card = new Payment(PaymentMethodCode.of("CARD"), "Card", total, usd("0"), usd("3.50"));
        Ticket ticket = new Ticket(
                coffee.id(),
                NUMBER,
                STAMP,
                coffee.shop(),
                coffee.quote(),
                new Settlement(total, List.of(card)),
                Optional.empty());

        assertReadsBack(ticket);
        assertThat(TicketDocument.of(ticket).objects("payments").get(0).string("fee"))
                .isEqualTo("3.50");
        assertThat(TicketDocument.of(coffee).objects("payments").get(0).findString("fee"))
                .isEmpty();
    }

    @Test
    void a_place_with_its_price_promotions_and_a_voucher_reads_back() {
        PlacePrice price = new PlacePrice(
                usd("100"),
                Composition.COMPOUND,
                List.of(
                        new PriceModifier(ModifierKind.STAGE, "Early bird", PriceChange.of(Percent.of("-20"))),
                        new PriceModifier(ModifierKind.ROW, "A", PriceChange.of(Percent.of("12.125"))),
                        new PriceModifier(ModifierKind.FLOOR, "", PriceChange.of(usd("95")))),
                usd("95"));
        QuoteLine line = QuoteLine.builder(
                        new SoldProduct(ProductId.of("seat"), "Seat", "Seat", QuantityUnit.PIECE),
                        Quantity.of(1, QuantityUnit.PIECE))
                .placePrice(price)
                .place(new SoldPlace(
                        PlanId.of("concert"),
                        "Concert",
                        Optional.of(StageCode.of("early")),
                        Optional.of(Place.in(ZoneCode.of("stalls"))
                                .row(RowName.of("A"))
                                .seat(SeatName.of("12"))),
                        "Stalls"))
                .amounts(new LineAmounts(usd("95"), usd("9.50"), usd("5"), usd("80.50")))
                .discounts(List.of(
                        AppliedDiscount.of(
                                DiscountKind.LINE_PROMOTION, PromotionCode.of("SUMMER"), "Summer", usd("9.50")),
                        AppliedDiscount.of(VoucherId.of("gift-17"), "Gift card", usd("5"))))
                .build();
        Quote quote = Quote.of(PriceRules.of(Shops.cheese()), Shops.TODAY, List.of(line))
                .withVouchers(List.of(new VoucherUse(VoucherId.of("gift-17"), "Gift card", usd("5"), usd("20"))));

        assertReadsBack(ticket(Shops.cheese(), quote, Optional.empty()));
    }

    @Test
    void what_cash_was_rounded_by_and_what_was_shown_beside_it_read_back() {
        Assortment shop = Shops.selling(ADDED, "0", "82.13");
        Quote exact = Pricer.price(Shops.cart(line("p0", 1)), shop, Shops.NOW).orThrow();
        Quote quote = exact.withCashRounding(CashRounding.of(exact.total(), Rounding.of(RoundingMode.HALF_UP, "0.05")))
                .withDisplayed(new DisplayedTotal(
                        new ExchangeRate(Shops.USD, Currency.getInstance("JPY"), new BigDecimal("155"), Shops.TODAY),
                        Money.of(Currency.getInstance("JPY"), "12733")));

        Ticket ticket = ticket(shop, quote, Optional.empty());

        assertReadsBack(ticket);
        assertThat(TicketDocument.of(ticket).string("total")).isEqualTo("82.15");
        assertThat(TicketDocument.of(ticket).object("cash_rounding").string("amount"))
                .isEqualTo("0.02");
    }

    @Test
    void a_ticket_without_any_of_these_has_no_member_for_them() {
        CanonicalObject document = TicketDocument.of(coffeeTicket());

        assertThat(List.of("cash_rounding", "displayed", "vouchers")).noneMatch(document::has);
        assertThat(List.of("place", "price", "discounts"))
                .noneMatch(document.objects("lines").get(0)::has);
    }

    private static Ticket coffeeTicket() {
        Assortment shop = Shops.selling(ADDED, "16", "50.00", "35.00");
        return ticket(
                shop,
                Pricer.price(Shops.cart(line("p0", 2), line("p1", 1)), shop, Shops.NOW)
                        .orThrow(),
                Optional.empty());
    }

    private static Ticket ticket(Assortment shop, Quote quote, Optional<Hash> commitment) {
        Payment cash = new Payment(
                PaymentMethodCode.of("CASH"), "Cash", quote.totals().total().plus(usd("43.40")), usd("43.40"));
        return new Ticket(
                TicketId.of(STAMP.instant(), new byte[TicketId.RANDOM_BYTES]),
                NUMBER,
                STAMP,
                shop.shop(),
                quote,
                new Settlement(quote.totals().total(), List.of(cash)),
                commitment);
    }

    private static void assertReadsBack(Ticket ticket) {
        byte[] bytes = TicketDocument.of(ticket).canonicalBytes();

        Ticket read = TicketDocument.ticket(CanonicalReader.read(bytes).orThrow());

        assertThat(read).isEqualTo(ticket);
        assertThat(TicketDocument.of(read).canonicalBytes()).isEqualTo(bytes);
    }
}
