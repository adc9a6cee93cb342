package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.adapter.out.dispatch.DispatcherContract;
import com.example.shop.notices.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RealParts.class)
class BrokerDispatcherTest extends DispatcherContract {}
