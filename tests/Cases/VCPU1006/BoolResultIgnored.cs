// The helper says whether the loop may go on; the loop goes on without listening.
[Port("x86")]
public sealed class BoolResultIgnoredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool entered = !vcpu.Task.TransferWorkPending();
            if (entered)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (!entered)
            {
                [|MayGoOn(vcpu)|];
            }
        }

        return 0;
    }

    private static bool MayGoOn(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret == 0;
    }
}
