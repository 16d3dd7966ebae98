// Thirteen helpers are called one by the other at two places, each of which makes the request; the lock is taken by who calls the first.
[Port("x86")]
public sealed class ThirteenHelpersUnderTheLockPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _lock.Lock();
            _active = Matched();
            vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
            _lock.Unlock();
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Announces(VcpuRequest.MasterClockUpdate)]
    private bool Matched() => _matched;

    public void Match(Vcpu vcpu, bool matched)
    {
        _lock.Lock();
        _matched = matched;
        AnnounceOne(vcpu);
        _lock.Unlock();
    }

    private static void AnnounceThirteen(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }

    private static void AnnounceTwelve(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceThirteen(vcpu);
        AnnounceThirteen(vcpu);
    }

    private static void AnnounceEleven(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceTwelve(vcpu);
        AnnounceTwelve(vcpu);
    }

    private static void AnnounceTen(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceEleven(vcpu);
        AnnounceEleven(vcpu);
    }

    private static void AnnounceNine(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceTen(vcpu);
        AnnounceTen(vcpu);
    }

    private static void AnnounceEight(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceNine(vcpu);
        AnnounceNine(vcpu);
    }

    private static void AnnounceSeven(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceEight(vcpu);
        AnnounceEight(vcpu);
    }

    private static void AnnounceSix(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceSeven(vcpu);
        AnnounceSeven(vcpu);
    }

    private static void AnnounceFive(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceSix(vcpu);
        AnnounceSix(vcpu);
    }

    private static void AnnounceFour(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceFive(vcpu);
        AnnounceFive(vcpu);
    }

    private static void AnnounceThree(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceFour(vcpu);
        AnnounceFour(vcpu);
    }

    private static void AnnounceTwo(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceThree(vcpu);
        AnnounceThree(vcpu);
    }

    private static void AnnounceOne(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        AnnounceTwo(vcpu);
        AnnounceTwo(vcpu);
    }
}
