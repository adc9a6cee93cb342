package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.DeniedTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Signature, issuer, audience and age were checked before; whether it was denied since, only we know. */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {

    private final DeniedTokens denied;

    TokenCheck(DeniedTokens denied) {
        this.denied = denied;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        return caller.getPrincipal() instanceof JsonWebToken token && denied.isDenied(token.getTokenID())
                ? Uni.createFrom().failure(new AuthenticationFailedException("this token was denied"))
                : Uni.createFrom().item(caller);
    }
}
