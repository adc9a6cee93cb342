package [=package].domain;

/**
 * On whose behalf something is sent. Tenants take turns, so that nobody waits for what another one has piled up.
 *
 * @param name 1 to 200 visible ASCII characters
 */
public record Tenant(String name) {

    /** For what is sent on nobody's behalf. */
    public static final Tenant NONE = new Tenant("-");

    public Tenant {
        if (!name.matches("[!-~]{1,200}")) {
            throw new IllegalArgumentException("a tenant's name is 1 to 200 visible ASCII characters");
        }
    }
}
