// Three run loops share one helper that enters without a valid check: one calls it itself, one by another helper, and one by that one too.
public sealed class ThreeRootsShareTheHelpers
{
    [RunLoop]
    public static int Calls(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            [|Enter(vcpu)|];
        }

        return ret;
    }

    [RunLoop]
    public static int CallsTheOuter(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            [|EnterAndCount(vcpu)|];
        }

        return ret;
    }

    [RunLoop]
    public static int CallsTheOuterToo(Vcpu vcpu)
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
