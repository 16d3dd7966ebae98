// Between two elements the caller of this run loop does as it likes, interrupts and all; it is not judged, and says so at its name.
public sealed class IteratorRunLoopPort
{
    [RunLoop]
    public IEnumerable<int> [|Steps|](Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                yield break;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            yield return ret;
        }
    }
}
