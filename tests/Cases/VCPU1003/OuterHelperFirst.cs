// The first run loop calls a helper that calls one which enters without a valid check; so does the second.
public static class OuterHelperFirst
{
    [RunLoop]
    public static int First(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            [|EnterAndCount(vcpu)|];
        }

        return ret;
    }

    [RunLoop]
    public static int Second(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            [|EnterAndCount(vcpu)|];
        }

        return ret;
    }

    private static void EnterAndCount(Vcpu vcpu)
    {
        Enter(vcpu);
        vcpu.Stats.Exits++;
    }

    private static void Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }
}
