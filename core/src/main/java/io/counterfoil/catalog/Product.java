package io.counterfoil.catalog;

import io.counterfoil.money.QuantityUnit;
import io.counterfoil.shop.PlainText;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.TaxCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something the shop sells: a fare class, a ticket type, a good. {@code coffee}, "Coffee", 50.00 a piece, {@code vat16}.
 *
 * @param id the shop's own key
 * @param name as it stands on a page; at most {@value Assortment#MAX_TEXT_LENGTH} characters
 * @param shortName as it stands on a narrow receipt; the same limit
 * @param unit what a quantity counts
 * @param price where the price of one unit comes from
 * @param taxes the codes of its taxes, each once; none where it is outside of all taxes, which is not an exemption
 * @param attributes what it asks for on its line, each name once
 * @param levies what is collected on top of each unit wherever it is sold, such as the deposit of a bottle; each code once, at most
 *     {@value #MAX_LEVIES}
 * @param stock whether it can run out, and how long it may be held
 */
public record Product(
        ProductId id,
        String name,
        String shortName,
        QuantityUnit unit,
        Price price,
        List<TaxCode> taxes,
        List<LineAttribute> attributes,
        List<Levy> levies,
        StockRule stock) {
    /** Most taxes of a product. */
    public static final int MAX_TAXES = 8;

    /** Most attributes of a product. */
    public static final int MAX_ATTRIBUTES = 16;

    /** Most levies of a product. */
    public static final int MAX_LEVIES = 8;

    /** Copies the lists and composes the names. */
    public Product {
        Objects.requireNonNull(id, "id");
        name = PlainText.composed(name);
        shortName = PlainText.composed(shortName);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(price, "price");
        taxes = List.copyOf(taxes);
        attributes = List.copyOf(attributes);
        levies = List.copyOf(levies);
        Objects.requireNonNull(stock, "stock");
    }

    /**
     * A product sold by the piece, outside of all taxes, without attributes and levies.
     *
     * @param id the shop's own key
     * @param name its long and its short name
     * @param price where the price of one unit comes from
     * @return the product
     */
    public static Product of(ProductId id, String name, Price price) {
        return new Product(
                id, name, name, QuantityUnit.PIECE, price, List.of(), List.of(), List.of(), StockRule.UNCOUNTED);
    }

    /**
     * The product with another short name.
     *
     * @param other such as {@code Cappucc.}
     * @return a changed copy
     */
    public Product withShortName(String other) {
        return new Product(id, name, other, unit, price, taxes, attributes, levies, stock);
    }

    /**
     * The product in another unit.
     *
     * @param other such as {@link QuantityUnit#KILOGRAM}
     * @return a changed copy
     */
    public Product withUnit(QuantityUnit other) {
        return new Product(id, name, shortName, other, price, taxes, attributes, levies, stock);
    }

    /**
     * The product with other taxes.
     *
     * @param codes such as {@code vat16}
     * @return a changed copy
     */
    public Product withTaxes(TaxCode... codes) {
        return new Product(id, name, shortName, unit, price, List.of(codes), attributes, levies, stock);
    }

    /**
     * The product with other attributes.
     *
     * @param others what it asks for on its line
     * @return a changed copy
     */
    public Product withAttributes(LineAttribute... others) {
        return new Product(id, name, shortName, unit, price, taxes, List.of(others), levies, stock);
    }

    /**
     * The product with other levies.
     *
     * @param others what is collected on top of each unit
     * @return a changed copy
     */
    public Product withLevies(Levy... others) {
        return new Product(id, name, shortName, unit, price, taxes, attributes, List.of(others), stock);
    }

    /**
     * The product with another rule for its stock.
     *
     * @param other such as counted, or held for 45 minutes
     * @return a changed copy
     */
    public Product withStock(StockRule other) {
        return new Product(id, name, shortName, unit, price, taxes, attributes, levies, other);
    }

    /**
     * The attribute of a name.
     *
     * @param attribute such as {@code vehicle_number}
     * @return the attribute, or nothing if the product does not ask for it
     */
    public Optional<LineAttribute> attribute(AttributeName attribute) {
        return attributes.stream()
                .filter(asked -> asked.name().equals(attribute))
                .findFirst();
    }
}
